import type { ModelFigures } from '../../figures/model-figures.ts'
import { decimal } from '../../sections/numbers.ts'
import { type Mark, type Plot, type Tone, toneOf } from '../plot.ts'
import { diagonal, shareAxis } from './share-axis.ts'

/** What a calibration plot is drawn of. */
export type CalibrationFigures = Pick<ModelFigures, 'model' | 'evaluation'>

export function calibrationPlot(models: readonly CalibrationFigures[], positive: string): Plot {
  const errors = models.map(({ model, evaluation }) => `${model}, error ${decimal(evaluation.calibrationError)}`)
  return {
    title: 'Calibration',
    description: `What happened by what was said, in bins of equally many rows, with 95 % intervals: ${errors.join('; ')}. On the dotted diagonal both are the same.`,
    x: shareAxis('mean probability of the bin'),
    y: shareAxis(`share of ${positive}`),
    marks: [diagonal, ...models.flatMap((figures, at) => marksOf(figures, toneOf(at)))],
  }
}

function marksOf({ model, evaluation }: CalibrationFigures, tone: Tone): Mark[] {
  const points = evaluation.reliability.map(({ meanProbability, positiveRate: { value, low, high } }) => {
    return { x: meanProbability, y: value, low, high }
  })
  return [
    { kind: 'line', tone, points: points.map(({ x, y }) => [x, y]) },
    { kind: 'points', name: model, tone, points },
  ]
}
