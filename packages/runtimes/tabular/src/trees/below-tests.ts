import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import { boundOf, isMissingTrue, isOppositeTest, membersOf } from './below-test.ts'

/** Every split as `belowTest` has it: one entry each, in every list. */
export interface BelowTests {
  readonly columns: Int32Array
  readonly bounds: Float32Array
  /** Of those splits that have some. */
  readonly members: ReadonlyMap<number, readonly number[]>
  readonly missingBelow: Uint8Array
  readonly below: Int32Array
  readonly above: Int32Array
}

export function belowTests({ splits }: TreeEnsemble): BelowTests {
  const { columns, whenTrue, whenFalse } = splits
  const { length } = splits.modes
  const bounds = new Float32Array(length)
  const missingBelow = new Uint8Array(length)
  const below = new Int32Array(length)
  const above = new Int32Array(length)
  const members = new Map<number, readonly number[]>()
  for (let split = 0; split < length; split++) {
    const set = membersOf(splits, split)
    if (set) members.set(split, set)
    const isOpposite = isOppositeTest(splits, split)
    bounds[split] = boundOf(splits, split)
    missingBelow[split] = Number(isMissingTrue(splits, split) !== isOpposite)
    below[split] = (isOpposite ? whenFalse : whenTrue)[split] as number
    above[split] = (isOpposite ? whenTrue : whenFalse)[split] as number
  }
  return { columns, bounds, members, missingBelow, below, above }
}
