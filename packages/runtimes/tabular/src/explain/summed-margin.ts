/** A margin that the columns of a row make through sums alone, such as the first layer of a network. */
export interface SummedMargin {
  readonly columns: number
  /** How many sums there are. */
  readonly width: number
  /** What stands in each sum before any column. */
  readonly bias: Float64Array
  /** What each column adds to each sum, [rows, columns, width], for a float32 matrix [rows, columns]. */
  readonly partsOf: (matrix: Float32Array) => Float64Array
  /** The margins for sums, float32 [rows, width]. */
  readonly marginsOf: (sums: Float32Array) => Float64Array
}

/** A set of players as bits, put together: at [set, width], the sums where those in the set are of `row`, the others of `other`. */
export function sumsOfSets(
  { columns, width, bias }: SummedMargin,
  row: Float64Array,
  other: Float64Array,
): Float32Array {
  const sums = new Float64Array(width << columns)
  sums.set(bias)
  for (let at = 0; at < other.length; at++) sums[at % width] = (sums[at % width] as number) + (other[at] as number)
  for (let set = 1; set < 1 << columns; set++) {
    const column = 31 - Math.clz32(set & -set)
    const before = (set & (set - 1)) * width
    for (let sum = 0; sum < width; sum++) {
      const part = column * width + sum
      sums[set * width + sum] = (sums[before + sum] as number) + (row[part] as number) - (other[part] as number)
    }
  }
  return Float32Array.from(sums)
}
