import { testModes } from './tree-ensemble.ts'

const member = testModes.indexOf('member')

/** The set of each split that tests for members, at its place: `values` holds one after the other, each ended by NaN. */
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
  const members: (readonly number[] | undefined)[] = []
  let next = 0
  for (let split = 0; split < modes.length; split++) if (modes[split] === member) members[split] = sets[next++] ?? []
  return next === sets.length ? members : undefined
}
