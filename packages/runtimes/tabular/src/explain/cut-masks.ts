import { nextUp } from '../arithmetic/next-up.ts'
import type { Interval, Split } from './tree.ts'

/** Where the masks of cuts stand: 0, that of no row; then for each column that of missing values and those of its cuts. */
export interface CutPlan {
  /** At the place of each cut, its value, in ascending order in a column; NaN elsewhere. */
  readonly values: Float32Array
  /** The place of each column's missing values, and after the last one the end. */
  readonly starts: Int32Array
}

/** The places of a column's cuts by their values. */
export type CutPlaces = readonly ReadonlyMap<number, number>[]

/** Plans the cuts that the tests make: the ends of their intervals, and the numbers just below their beginnings. */
export function planCuts(tests: readonly Split[], columns: number): { plan: CutPlan; places: CutPlaces } {
  const places = Array.from({ length: columns }, () => new Map<number, number>())
  for (const { column, intervals } of tests) {
    const cuts = intervals.flatMap(cutsOf).filter((cut) => !Number.isNaN(cut))
    for (const cut of cuts) places[column]?.set(cut, 0)
  }
  const values = [Number.NaN]
  const starts = places.map((cuts) => {
    const start = values.push(Number.NaN) - 1
    for (const cut of [...cuts.keys()].sort((a, b) => a - b)) cuts.set(cut, values.push(cut) - 1)
    return start
  })
  return { plan: { values: Float32Array.from(values), starts: Int32Array.from([...starts, values.length]) }, places }
}

/** The cuts of an interval, up to which its rows are, and up to which the rows below it are; NaN where none is below. */
export function cutsOf([from, to]: Interval): [to: number, below: number] {
  return [to, -nextUp(-from)]
}

/** Writes at the place of each cut which of the rows, 32 at most, are up to it. */
export function fillCutMasks({ values, starts }: CutPlan, rows: Float32Array, masks: Int32Array): void {
  masks.fill(0)
  const columns = starts.length - 1
  for (let index = 0, bit = 1; index < rows.length; bit <<= 1) {
    for (let column = 0; column < columns; column++, index++) {
      const place = search(values, starts[column] as number, starts[column + 1] as number, rows[index] as number)
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
function search(values: Float32Array, start: number, end: number, value: number): number {
  if (Number.isNaN(value)) return start
  let [low, high] = [start + 1, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low === end ? 0 : low
}
