import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import { belowTest } from './below-test.ts'

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

export function belowTests(trees: TreeEnsemble): BelowTests {
  const { length } = trees.splits.modes
  const bounds = new Float32Array(length)
  const missingBelow = new Uint8Array(length)
  const below = new Int32Array(length)
  const above = new Int32Array(length)
  const members = new Map<number, readonly number[]>()
  for (let split = 0; split < length; split++) {
    const test = belowTest(trees, split)
    if (test.members) members.set(split, test.members)
    bounds[split] = test.bound
    missingBelow[split] = Number(test.missingBelow)
    below[split] = test.below
    above[split] = test.above
  }
  return { columns: trees.splits.columns, bounds, members, missingBelow, below, above }
}
