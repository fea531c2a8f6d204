import type { TreeScores } from '../../ensembles/tree-scores.ts'
import type { Reals } from '../../model/tree-ensemble.ts'
import type { Step } from '../../program/operator-context.ts'
import { type PostTransform, transformOf } from '../../transforms/post-transform.ts'
import type { LabelOutput } from './class-labels.ts'

/** What the labels and the scores of classes are made of. */
export interface ClassRows {
  readonly scores: TreeScores
  readonly bases: Reals
  readonly transform: PostTransform
  /** To the precision of the scores. */
  readonly round: (value: number) => number
  readonly output: Float32Array
  readonly put: LabelOutput
}

/** For three classes and more: the label is that of the greatest score, of the first of several. */
export function classRows({ scores, bases, transform, round, output, put }: ClassRows): Step {
  const classes = scores.scores.length
  const change = transformOf(transform)
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++, at += classes) {
      let best = -1
      let greatest = 0
      for (let target = 0; target < classes; target++) {
        const score = round((scores.scores[target]?.[row] as number) + (bases[target] ?? 0))
        output[at + target] = score
        const counts = bases.length > 0 || scores.isScored(target, row)
        if (counts && (best < 0 || score > greatest)) [best, greatest] = [target, score]
      }
      put.label(row, best)
      change(output, at, classes)
    }
  }
}
