import type { TreeScores } from '../../ensembles/tree-scores.ts'
import { type Reals, roundingOf, type TreeEnsemble } from '../../model/tree-ensemble.ts'
import type { Step } from '../../program/operator-context.ts'
import { sequence } from '../../program/sequence.ts'
import type { RowValue } from '../../program/value.ts'
import { type PostTransform, transformOf } from '../../transforms/post-transform.ts'

export interface TreeAnswer {
  readonly trees: TreeEnsemble
  readonly scores: TreeScores
  /** One for each target, or none. */
  readonly bases: Reals
  readonly transform: PostTransform
  readonly output: RowValue<'float32' | 'float64'>
}

/** Scores with their bases, transformed. ONNX Runtime transforms a single target by PROBIT alone. */
export function answerTrees({ trees, scores, bases, transform, output }: TreeAnswer): Step {
  const { targets, aggregate, leaves } = trees
  const round = roundingOf(leaves.weights)
  const divisor = aggregate === 'average' ? trees.roots.length : 1
  const change = transformOf(targets > 1 || transform === 'PROBIT' ? transform : 'NONE')
  return sequence([scores.step, answer])

  function answer(rows: number): void {
    for (let row = 0, at = 0; row < rows; row++, at += targets) {
      for (let target = 0; target < targets; target++) {
        const mean = round((scores.scores[target]?.[row] as number) / divisor)
        // ONNX Runtime has 0, without the base, where no leaf of the row has a weight.
        output.data[at + target] = scores.isScored(target, row) ? round(mean + (bases[target] ?? 0)) : 0
      }
      change(output.data, at, targets)
    }
  }
}
