import { type SummedMargin, sumsOfSets } from './summed-margin.ts'

/**
 * The columns in which rows of the background differ from the row, as bits, with the sum of their margins for each set of these
 * columns: of the others it does not matter whose they are.
 */
export function marginsByPlayers(
  margin: SummedMargin,
  row: Float64Array,
  background: Float64Array,
): ReadonlyMap<number, Float64Array> {
  const found = new Map<number, Float64Array>()
  for (let at = 0; at < background.length; at += row.length) {
    const other = background.subarray(at, at + row.length)
    const players = differingColumns(margin, row, other)
    const margins = margin.marginsOf(sumsOfSets(margin, columnsOf(players), row, other))
    const sums = found.get(players)
    if (sums) for (let set = 0; set < sums.length; set++) sums[set] = (sums[set] as number) + (margins[set] as number)
    else found.set(players, margins)
  }
  return found
}

function differingColumns({ width }: SummedMargin, row: Float64Array, other: Float64Array): number {
  let bits = 0
  for (let at = 0; at < row.length; at++) if (row[at] !== other[at]) bits |= 1 << Math.floor(at / width)
  return bits
}

/** The numbers of the bits that are set, rising. */
export function columnsOf(bits: number): number[] {
  return Array.from({ length: 32 - Math.clz32(bits) }, (_, column) => column).filter((column) => (bits >> column) & 1)
}
