import { type CutPlan, cutsOf, fillCutMasks, planCuts } from './cut-masks.ts'
import { startsOf } from './starts-of.ts'
import type { Split } from './tree.ts'

/**
 * How tests are answered for 32 rows at a time, in masks whose bit `row` is 1 where the test holds. The values of a
 * column are sorted among all cuts that the tests make, so that a row takes one search a column; an interval is then made
 * of two masks of cuts.
 */
export interface TestPlan {
  readonly count: number
  readonly cuts: CutPlan
  readonly cutMasks: Int32Array
  /** Of each test, the place of the mask of its column's missing values where they pass it, else of no row. */
  readonly missing: Int32Array
  /** Of each interval, the places of the cuts at its end and below its beginning. */
  readonly ends: Int32Array
  readonly begins: Int32Array
  /** Of each test, its intervals. */
  readonly starts: Int32Array
}

/** Plans the tests of splits, and numbers them: splits with the same test have the same number. */
export function planTests(
  splits: Iterable<Split>,
  columns: number,
): { plan: TestPlan; numbers: ReadonlyMap<Split, number> } {
  const { numbers, tests } = distinct(splits)
  const { plan: cuts, places } = planCuts(tests, columns)
  const intervals = tests.flatMap(({ column, intervals }) =>
    intervals.map((interval) => cutsOf(interval).map((cut) => places[column]?.get(cut) ?? 0)),
  )
  const plan = {
    count: tests.length,
    cuts,
    cutMasks: new Int32Array(cuts.values.length),
    missing: Int32Array.from(tests, ({ column, missingIsTrue }) => (missingIsTrue ? (cuts.starts[column] ?? 0) : 0)),
    ends: Int32Array.from(intervals, ([end = 0]) => end),
    begins: Int32Array.from(intervals, ([, begin = 0]) => begin),
    starts: startsOf(tests, ({ intervals }) => intervals.length),
  }
  return { plan, numbers }
}

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

/** Writes the mask of each test for some rows, 32 at most, into `masks` from `offset` on. */
export function fillTestMasks(
  { count, cuts, cutMasks, missing, ends, begins, starts }: TestPlan,
  rows: Float32Array,
  masks: Int32Array,
  offset: number,
): void {
  fillCutMasks(cuts, rows, cutMasks)
  for (let test = 0; test < count; test++) {
    let mask = cutMasks[missing[test] as number] as number
    for (let index = starts[test] as number; index < (starts[test + 1] as number); index++) {
      mask |= (cutMasks[ends[index] as number] as number) & ~(cutMasks[begins[index] as number] as number)
    }
    masks[offset + test] = mask
  }
}
