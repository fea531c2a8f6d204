/** A margin that the columns of a row make through sums alone, such as the first layer of a network. */
export interface SummedMargin {
  readonly columns: number
  /** How many sums there are. */
  readonly width: number
  /** What stands in each sum before any column. */
  readonly bias: Float64Array
  /** What each column adds to each sum, [rows, columns, width], for a float32 matrix [rows, columns]. */
  readonly partsOf: (matrix: Float32Array) => Float64Array
  /** The margins for sums, float32 [rows, width], in an array of their own. */
  readonly marginsOf: (sums: Float32Array) => Float64Array
}

/**
 * Sets of some columns, the players, as bits: at [set, width], the sums where the columns of the set are of `row`, and all others
 * of `other`.
 */
export function sumsOfSets(
  { width, bias }: SummedMargin,
  players: readonly number[],
  row: Float64Array,
  other: Float64Array,
): Float32Array {
  const sums = new Float64Array(width << players.length)
  sums.set(bias)
  for (let at = 0; at < other.length; at++) sums[at % width] = (sums[at % width] as number) + (other[at] as number)
  for (let set = 1; set < 1 << players.length; set++) {
    const column = players[31 - Math.clz32(set & -set)] as number
    const before = (set & (set - 1)) * width
    for (let sum = 0; sum < width; sum++) {
      const part = column * width + sum
      sums[set * width + sum] = (sums[before + sum] as number) + (row[part] as number) - (other[part] as number)
    }
  }
  return new Float32Array(sums)
}
