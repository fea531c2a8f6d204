import { nextUp } from '../arithmetic/next-up.ts'
import { type Splits, type TreeEnsemble, testModes } from '../model/tree-ensemble.ts'

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

export function belowTest({ splits }: TreeEnsemble, split: number): BelowTest {
  const members = membersOf(splits, split)
  const isOpposite = isOppositeTest(splits, split)
  const [whenTrue, whenFalse] = [splits.whenTrue[split] as number, splits.whenFalse[split] as number]
  return {
    column: splits.columns[split] as number,
    bound: boundOf(splits, split),
    ...(members && { members }),
    missingBelow: isMissingTrue(splits, split) !== isOpposite,
    below: isOpposite ? whenFalse : whenTrue,
    above: isOpposite ? whenTrue : whenFalse,
  }
}

/** Below it is whatever passes the test, or the opposite one; no number is below -Infinity. */
export function boundOf({ modes, thresholds }: Splits, split: number): number {
  const mode = testModes[modes[split] as number]
  const threshold = thresholds[split] as number
  // Both zeros are one number.
  if (mode === '<' || mode === '>=') return Number.isNaN(threshold) ? Number.NEGATIVE_INFINITY : threshold + 0
  const isBound = mode === '<=' || mode === '>'
  return isBound && threshold < Number.POSITIVE_INFINITY ? nextUp(threshold) : Number.NEGATIVE_INFINITY
}

/** Of those splits that test for members. */
export function membersOf({ modes, thresholds, members }: Splits, split: number): readonly number[] | undefined {
  const mode = testModes[modes[split] as number]
  if (mode === 'member' || mode === 'whole member') return ascending(members[split] ?? [])
  return mode === '==' || mode === '!=' ? ascending([thresholds[split] as number]) : undefined
}

/** Whether what passes the test is not below the bound, or no member. */
export function isOppositeTest({ modes, thresholds }: Splits, split: number): boolean {
  const mode = testModes[modes[split] as number]
  const threshold = thresholds[split] as number
  if (mode === '!=') return true
  // Every number is up to Infinity, and none above it: the bound is -Infinity.
  if (mode === '<=') return threshold === Number.POSITIVE_INFINITY
  if (mode === '>') return threshold < Number.POSITIVE_INFINITY
  return mode === '>=' && !Number.isNaN(threshold)
}

/** What is not a number differs from every number. */
export function isMissingTrue({ modes, missingIsTrue }: Splits, split: number): boolean {
  return missingIsTrue[split] === 1 || testModes[modes[split] as number] === '!='
}

function ascending(members: readonly number[]): readonly number[] {
  const numbers = members.filter((member) => !Number.isNaN(member)).map((member) => member + 0)
  return [...new Set(numbers)].sort((one, other) => one - other)
}
