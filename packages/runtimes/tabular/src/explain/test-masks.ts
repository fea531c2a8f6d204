import { nextUp } from '../arithmetic/next-up.ts'
import { startsOf } from './starts-of.ts'
import type { Interval, Split } from './tree.ts'

/** Answers tests for 32 rows at a time: bit `row` of a mask is 1 where the test holds. */
export interface TestMasks {
  /** How many different tests there are. */
  readonly count: number
  /** The number of a split's test. */
  readonly numberOf: (split: Split) => number
  /** Writes the mask of each test for `rows` rows, 32 at most, of a matrix, into `masks` from `offset` on. */
  readonly fill: (matrix: Float32Array, firstRow: number, rows: number, masks: Int32Array, offset: number) => void
}

/**
 * Sorts the values of a column among all cuts that the tests of the column make, so that a row takes one search a
 * column; a test is then made of two masks of cuts, for all 32 rows at once.
 */
export function compileTests(splits: Iterable<Split>, columns: number): TestMasks {
  const { numbers, tests } = distinct(splits)
  const layout = layOutCuts(tests, columns)
  const starts = startsOf(tests, ({ intervals }) => intervals.length)
  const ends = Int32Array.from(
    tests.flatMap(({ column, intervals }) => intervals.map(([, to]) => layout.place(column, to))),
  )
  const begins = Int32Array.from(
    tests.flatMap(({ column, intervals }) => intervals.map(([from]) => layout.place(column, below(from)))),
  )
  const missing = Int32Array.from(tests, ({ column, missingIsTrue }) => (missingIsTrue ? layout.missing(column) : 0))
  const cuts = new Int32Array(layout.cuts.length)

  function fill(matrix: Float32Array, firstRow: number, rows: number, masks: Int32Array, offset: number): void {
    fillCuts(layout, matrix.subarray(firstRow * columns, (firstRow + rows) * columns), cuts)
    for (let test = 0; test < missing.length; test++) {
      let mask = cuts[missing[test] as number] as number
      for (let index = starts[test] as number; index < (starts[test + 1] as number); index++) {
        mask |= (cuts[ends[index] as number] as number) & ~(cuts[begins[index] as number] as number)
      }
      masks[offset + test] = mask
    }
  }

  return { count: tests.length, numberOf: (split) => numbers.get(split) as number, fill }
}

/** Splits with the same test have the same number. */
function distinct(splits: Iterable<Split>): { numbers: Map<Split, number>; tests: Split[] } {
  const known = new Map<string, number>()
  const numbers = new Map<Split, number>()
  const tests: Split[] = []
  for (const split of splits) {
    const { column, missingIsTrue, intervals } = split
    const key = `${column} ${missingIsTrue} ${intervals.join(' ')}`
    const number = known.get(key) ?? tests.push(split) - 1
    known.set(key, number)
    numbers.set(split, number)
  }
  return { numbers, tests }
}

/** Where the masks of cuts stand: 0, that of no row; then for each column that of missing values and those of its cuts. */
interface CutLayout {
  /** The value of each cut, in ascending order in a column; NaN for what is no cut. */
  readonly cuts: Float32Array
  /** The place of each column's missing values, and after the last one the end. */
  readonly starts: Int32Array
  readonly missing: (column: number) => number
  /** The place of the mask of rows that are at most `cut`; that of no row where it is NaN. */
  readonly place: (column: number, cut: number) => number
}

function layOutCuts(tests: readonly Split[], columns: number): CutLayout {
  const places = Array.from({ length: columns }, () => new Map<number, number>())
  for (const { column, intervals } of tests) {
    for (const cut of intervals.flatMap(cutsOf)) places[column]?.set(cut, 0)
  }
  const cuts = [Number.NaN]
  const starts = places.map((cutsOfColumn) => {
    const start = cuts.push(Number.NaN) - 1
    for (const cut of [...cutsOfColumn.keys()].sort((a, b) => a - b)) cutsOfColumn.set(cut, cuts.push(cut) - 1)
    return start
  })
  return {
    cuts: Float32Array.from(cuts),
    starts: Int32Array.from([...starts, cuts.length]),
    missing: (column) => starts[column] as number,
    place: (column, cut) => places[column]?.get(cut) ?? 0,
  }
}

function cutsOf([from, to]: Interval): number[] {
  return [below(from), to].filter((cut) => !Number.isNaN(cut))
}

/** Sorts the rows into the masks of the cuts. */
function fillCuts({ cuts, starts }: CutLayout, rows: Float32Array, masks: Int32Array): void {
  masks.fill(0)
  const columns = starts.length - 1
  for (let index = 0, bit = 1; index < rows.length; bit <<= 1) {
    for (let column = 0; column < columns; column++, index++) {
      const place = search(cuts, starts[column] as number, starts[column + 1] as number, rows[index] as number)
      masks[place] = (masks[place] as number) | bit
    }
  }
  for (let column = 0; column < columns; column++) {
    for (let place = (starts[column] as number) + 2; place < (starts[column + 1] as number); place++) {
      masks[place] = (masks[place] as number) | (masks[place - 1] as number)
    }
  }
  masks[0] = 0
}

/** The place of the least cut that is not less than a value; that of missing values; 0 where it is beyond all cuts. */
function search(cuts: Float32Array, start: number, end: number, value: number): number {
  if (Number.isNaN(value)) return start
  let [low, high] = [start + 1, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low === end ? 0 : low
}

/** The greatest float32 below a float32; NaN below negative infinity. */
function below(value: number): number {
  return -nextUp(-value)
}
