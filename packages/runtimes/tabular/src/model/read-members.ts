import { testModes } from './tree-ensemble.ts'

const member = testModes.indexOf('member')

/** The set of each split that tests for members: `values` holds one after the other, each ended by NaN. */
export function readMembers(
  values: Iterable<number>,
  modes: Uint8Array,
): readonly (readonly number[] | undefined)[] | undefined {
  const sets: number[][] = [[]]
  for (const value of values) {
    if (Number.isNaN(value)) sets.push([])
    else sets.at(-1)?.push(value)
  }
  // The last set may end without NaN.
  if (sets.at(-1)?.length === 0) sets.pop()
  let next = 0
  const members = Array.from(modes, (mode) => (mode === member ? (sets[next++] ?? []) : undefined))
  return next === sets.length ? members : undefined
}
