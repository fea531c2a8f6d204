import type { Aggregate, TreeEnsemble } from '../model/tree-ensemble.ts'
import { treesOfTarget } from './trees-of-target.ts'

/** What a leaf without a weight for a target stands for. */
const neutral: Readonly<Record<Aggregate, number>> = {
  sum: 0,
  average: 0,
  minimum: Number.POSITIVE_INFINITY,
  maximum: Number.NEGATIVE_INFINITY,
}

/** The trees of each target as an ensemble of their own: without trees, where no leaf has a weight for it. */
export function eachTarget(trees: TreeEnsemble): readonly TreeEnsemble[] {
  if (trees.targets === 1) return [trees]
  return Array.from({ length: trees.targets }, (_, target) =>
    treesOfTarget(trees, target, (weight) => weight ?? neutral[trees.aggregate]),
  )
}
