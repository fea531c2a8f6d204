import { nextUp } from '../arithmetic/next-up.ts'
import { type TreeEnsemble, testModes } from '../model/tree-ensemble.ts'

/**
 * A split in one of two forms, to which every test comes down: whether a value is below a bound, or one of some members.
 * Where it holds, a row goes to `below`.
 */
export interface BelowTest {
  readonly column: number
  readonly bound: number
  /** In ascending order; without it, the bound counts. */
  readonly members?: readonly number[]
  /** Whether a missing value goes to `below`. */
  readonly missingBelow: boolean
  /** The next split, or `~leaf`. */
  readonly below: number
  readonly above: number
}

/** A test that no number passes. */
const never = { bound: Number.NEGATIVE_INFINITY, isOpposite: false }

export function belowTest({ splits }: TreeEnsemble, split: number): BelowTest {
  const mode = testModes[splits.modes[split] as number] as (typeof testModes)[number]
  const { isOpposite, ...test } = testOf(mode, splits.thresholds[split] as number, splits.members[split] ?? [])
  // What is not a number differs from every number.
  const missingIsTrue = splits.missingIsTrue[split] === 1 || mode === '!='
  const ways = [splits.whenTrue[split] as number, splits.whenFalse[split] as number] as const
  const [below, above] = isOpposite ? [ways[1], ways[0]] : ways
  return { ...test, column: splits.columns[split] as number, missingBelow: missingIsTrue !== isOpposite, below, above }
}

function testOf(
  mode: (typeof testModes)[number],
  threshold: number,
  members: readonly number[],
): { readonly bound: number; readonly members?: readonly number[]; readonly isOpposite: boolean } {
  if (mode === 'member' || mode === 'whole member') return { bound: 0, members: ascending(members), isOpposite: false }
  if (mode === '==') return { bound: 0, members: ascending([threshold]), isOpposite: false }
  if (mode === '!=') return { bound: 0, members: ascending([threshold]), isOpposite: true }
  if (Number.isNaN(threshold)) return never
  const isOpposite = mode === '>=' || mode === '>'
  // Both zeros are one number.
  if (mode === '<' || mode === '>=') return { bound: threshold + 0, isOpposite }
  if (threshold === Number.POSITIVE_INFINITY) return { ...never, isOpposite: !isOpposite }
  return { bound: nextUp(threshold), isOpposite }
}

function ascending(members: readonly number[]): readonly number[] {
  const numbers = members.filter((member) => !Number.isNaN(member)).map((member) => member + 0)
  return [...new Set(numbers)].sort((one, other) => one - other)
}
