import { planCuts } from './cut-masks.ts'
import { startsOf } from './starts-of.ts'
import type { Patterned } from './tabulate.ts'
import { holds } from './tree.ts'

/**
 * The patterns of one row in all tables at once. A bit of a pattern depends on one column alone, and there only on which
 * cuts a value lies between: so a row's patterns are what each of its values sets, taken together.
 */
export interface RowPatterns {
  /** The cuts of each column, in ascending order. */
  readonly cuts: readonly Float32Array[]
  /** Of each column, its first place in `set`. */
  readonly starts: Int32Array
  /** How many words a row's patterns take, a multiple of four: four patterns make one. */
  readonly words: number
  /**
   * What a value sets, [places, words]. A column has a place for each cut, of the values that are up to it and up to no
   * other before it; one for values beyond all cuts; and one for missing values. The last place sets nothing.
   */
  readonly set: Int32Array
  /** Room for where the places of a row begin, a multiple of four. */
  readonly at: Int32Array
}

/** Plans the patterns of a row; `undefined` where they would take more than so many bytes. */
export function planRowPatterns(
  tables: readonly Patterned[],
  columns: number,
  mostBytes: number,
): RowPatterns | undefined {
  const splits = tables.flatMap(({ bits }) => bits.flatMap((bit) => bit.map(({ split }) => split)))
  const { values, starts: ends } = planCuts(splits, columns).plan
  const cuts = Array.from({ length: columns }, (_, column) => values.slice((ends[column] ?? 0) + 1, ends[column + 1]))
  const starts = startsOf(cuts, ({ length }) => length + 2)
  const words = 4 * Math.ceil(tables.length / 16)
  const places = (starts[columns] as number) + 1
  if (4 * words * places > mostBytes) return undefined
  const set = new Int32Array(places * words)
  setBits(tables, cuts, starts, new Uint8Array(set.buffer))
  const at = new Int32Array(4 * Math.ceil(columns / 4)).fill((places - 1) * words)
  return { cuts, starts, words, set, at }
}

function setBits(
  tables: readonly Patterned[],
  cuts: readonly Float32Array[],
  starts: Int32Array,
  set: Uint8Array,
): void {
  const width = 16 * Math.ceil(tables.length / 16)
  for (const [table, { bits }] of tables.entries()) {
    for (const [index, bit] of bits.entries()) {
      const column = bit[0]?.split.column as number
      const values = [...(cuts[column] as Float32Array), Number.POSITIVE_INFINITY, Number.NaN]
      for (const [place, value] of values.entries()) {
        if (!bit.every(({ split, whenTrue }) => holds(split, value) === whenTrue)) continue
        const at = ((starts[column] as number) + place) * width + table
        set[at] = (set[at] as number) | (1 << index)
      }
    }
  }
}

/** Finds the places of the row that begins at `start` of a matrix. */
export function placeRow(
  { cuts, starts, words, at }: Omit<RowPatterns, 'set'>,
  matrix: Float32Array,
  start: number,
): void {
  for (let column = 0; column < cuts.length; column++) {
    const place = placeOf(cuts[column] as Float32Array, matrix[start + column] as number)
    at[column] = ((starts[column] as number) + place) * words
  }
}

/** Writes the pattern of the row that was placed in each table, one byte each, four of them a word. */
export function fillRowPatterns(plan: RowPatterns, patterns: Int32Array): void {
  const { at } = plan
  patterns.fill(0)
  for (let column = 0; column < at.length; column += 4) addPatterns(plan, column, patterns)
}

/** Adds what four columns set, at once, so that a word is read and written once for them. */
function addPatterns({ words, set, at }: RowPatterns, column: number, patterns: Int32Array): void {
  const a = at[column] as number
  const b = at[column + 1] as number
  const c = at[column + 2] as number
  const d = at[column + 3] as number
  for (let word = 0; word < words; word++) {
    const two = (set[a + word] as number) | (set[b + word] as number)
    const four = two | (set[c + word] as number) | (set[d + word] as number)
    patterns[word] = (patterns[word] as number) | four
  }
}

function placeOf(cuts: Float32Array, value: number): number {
  if (Number.isNaN(value)) return cuts.length + 1
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
