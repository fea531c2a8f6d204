import { type Leaves, leafCount, type Splits, type TreeEnsemble } from '../model/tree-ensemble.ts'
import { nodesBelow } from './nodes-below.ts'

/** How the weight of a leaf for a target becomes another; `undefined` is a leaf without one. */
export type WeightOf = (weight: number | undefined) => number

/** The trees that have weights for one of several targets, as an ensemble of that target alone. */
export function treesOfTarget(trees: TreeEnsemble, target: number, weightOf: WeightOf): TreeEnsemble {
  const found = weightsOf(trees.leaves, target)
  const weights =
    trees.leaves.weights instanceof Float32Array ? new Float32Array(found.length) : new Float64Array(found.length)
  for (const [leaf, weight] of found.entries()) weights[leaf] = weightOf(weight)
  const wanted = Array.from(trees.roots, (root) => ({ root, ...nodesBelow(trees.splits, root) })).filter(({ leaves }) =>
    leaves.some((leaf) => found[leaf] !== undefined),
  )
  const order = wanted.flatMap(({ splits }) => splits)
  const places = new Map(order.map((split, place) => [split, place]))
  const move = (node: number) => (node < 0 ? node : (places.get(node) as number))
  return {
    roots: Int32Array.from(wanted, ({ root }) => move(root)),
    splits: takeSplits(trees.splits, order, move),
    leaves: { targets: new Int32Array(found.length), weights },
    targets: 1,
    aggregate: trees.aggregate,
  }
}

/** The weight of each leaf for a target. */
export function weightsOf(leaves: Leaves, target: number): readonly (number | undefined)[] {
  const { starts, targets, weights } = leaves
  return Array.from({ length: leafCount(leaves) }, (_, leaf) => {
    const [start, end] = starts ? [starts[leaf] as number, starts[leaf + 1] as number] : [leaf, leaf + 1]
    for (let at = start; at < end; at++) if (targets[at] === target) return weights[at]
    return undefined
  })
}

function takeSplits(splits: Splits, order: readonly number[], move: (node: number) => number): Splits {
  const at = (list: ArrayLike<number>) => order.map((split) => list[split] as number)
  const { thresholds } = splits
  return {
    columns: Int32Array.from(at(splits.columns)),
    modes: Uint8Array.from(at(splits.modes)),
    thresholds:
      thresholds instanceof Float32Array ? Float32Array.from(at(thresholds)) : Float64Array.from(at(thresholds)),
    members: order.map((split) => splits.members[split]),
    missingIsTrue: Uint8Array.from(at(splits.missingIsTrue)),
    whenTrue: Int32Array.from(at(splits.whenTrue), move),
    whenFalse: Int32Array.from(at(splits.whenFalse), move),
  }
}
