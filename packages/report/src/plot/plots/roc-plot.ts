import type { Evaluation } from '@flit-ml/evaluation'
import type { ModelFigures } from '../../figures/model-figures.ts'
import { decimal } from '../../sections/numbers.ts'
import { type Plot, toneOf } from '../plot.ts'
import { diagonal, shareAxis } from './share-axis.ts'

/** What a ROC curve is drawn of. */
export type RocFigures = Pick<ModelFigures, 'model' | 'roc'> & { readonly evaluation: Pick<Evaluation, 'auc'> }

export function rocPlot(models: readonly RocFigures[]): Plot {
  const areas = models.map(({ model, evaluation }) => `${model}, area ${decimal(evaluation.auc.value)}`)
  return {
    title: 'ROC curve',
    description: `True positives by false positives: ${areas.join('; ')}. The dotted diagonal, area 0.5, guesses.`,
    x: shareAxis('false positive rate'),
    y: shareAxis('true positive rate'),
    marks: [
      diagonal,
      ...models.map(({ model, roc }, at) => ({
        kind: 'line' as const,
        name: model,
        tone: toneOf(at),
        points: roc.map(({ falsePositiveRate, truePositiveRate }) => [falsePositiveRate, truePositiveRate] as const),
      })),
    ],
  }
}
