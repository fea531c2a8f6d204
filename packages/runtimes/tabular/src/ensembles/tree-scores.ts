import type { Reals, TreeEnsemble } from '../model/tree-ensemble.ts'
import type { ProgramOptions, Step } from '../program/operator-context.ts'
import { sequence } from '../program/sequence.ts'
import { type RowValue, rowValue } from '../program/value.ts'
import { treesStep } from '../trees/compile-trees.ts'
import { unpreparedLeafFinder } from '../trees/unprepared-leaf-finder.ts'
import { walkTrees } from '../trees/walk-trees.ts'
import { cutFractions, type TreeMatrix } from './cut-fractions.ts'
import { eachTarget } from './each-target.ts'
import { nodesBelow } from './nodes-below.ts'
import { treesOfTarget, weightsOf } from './trees-of-target.ts'

/** What the leaves that a row comes to amount to, before a base, a mean over the trees and a transform. */
export interface TreeScores {
  /** Of each target, a number a row: 0 where no leaf has a weight for it. */
  readonly scores: readonly Reals[]
  /** Whether a leaf of the row has a weight for a target. */
  isScored(target: number, row: number): boolean
  /** Whether that is so for each row. */
  isAlwaysScored(target: number): boolean
  readonly step: Step
}

/** Answers a matrix of float32 by the fastest way that is open, each target by itself; one of float64 from node to node. */
export function treeScores(
  trees: TreeEnsemble,
  input: RowValue<'float32' | 'float64'>,
  options: ProgramOptions,
): TreeScores {
  const matrix = cutFractions({ ...trees, aggregate: trees.aggregate === 'average' ? 'sum' : trees.aggregate }, input)
  const targets = eachTarget(matrix.trees).map((ensemble, target) => scoreOf(matrix, ensemble, target, options))
  return {
    scores: targets.map(({ score }) => score.data),
    isScored: (target, row) => targets[target]?.isScored(row) ?? false,
    isAlwaysScored: (target) => isAlwaysScored(trees, target),
    step: sequence([matrix.fill, ...targets.flatMap(({ steps }) => steps)]),
  }
}

interface TargetScore {
  readonly score: RowValue<'float32' | 'float64'>
  readonly steps: readonly Step[]
  isScored(row: number): boolean
}

function scoreOf(
  { trees, input }: TreeMatrix,
  ensemble: TreeEnsemble,
  target: number,
  options: ProgramOptions,
): TargetScore {
  const score = rowValue<'float32' | 'float64'>(input.type, [])
  const run = (ensemble: TreeEnsemble, output: RowValue) =>
    input.type === 'float32'
      ? treesStep(ensemble, input, output, options)
      : walkTrees(ensemble, input, output, unpreparedLeafFinder(ensemble, input))
  if (ensemble.roots.length === 0) return { score, steps: [], isScored: () => false }
  const steps = [run(ensemble, score)]
  if (trees.targets === 1 || isAlwaysScored(trees, target)) return { score, steps, isScored: () => true }
  const weights = rowValue('float32', [])
  const counted = {
    ...treesOfTarget(trees, target, (weight) => Number(weight !== undefined)),
    aggregate: 'sum',
  } as const
  return { score, steps: [...steps, run(counted, weights), zeroUnscored], isScored: (row) => weights.data[row] !== 0 }

  function zeroUnscored(rows: number): void {
    for (let row = 0; row < rows; row++) if (weights.data[row] === 0) score.data[row] = 0
  }
}

/** Whether there is a tree all of whose leaves have a weight for the target. */
function isAlwaysScored(trees: TreeEnsemble, target: number): boolean {
  const weights = weightsOf(trees.leaves, target)
  return Array.from(trees.roots).some((root) =>
    nodesBelow(trees.splits, root).leaves.every((leaf) => weights[leaf] !== undefined),
  )
}
