import type { RegressorFigures } from '../../../figures/regression/regressor-figures.ts'
import { quantity } from '../../../sections/numbers.ts'
import { type Axis, type Mark, type Plot, type Tone, toneOf } from '../../plot.ts'

/** What happened by what was said. */
export function predictionsPlot(models: readonly RegressorFigures[]): Plot {
  const values = models.flatMap(({ predictions }) =>
    predictions.flatMap(({ meanPrediction, meanOutcome: { low, high } }) => [meanPrediction, low, high]),
  )
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  const axis = (label: string): Axis => ({ label, domain: [least, greatest], format: 'quantity' })
  return {
    title: 'Predicted and actual',
    description: `What happened by what was said, in bins of equally many rows, with 95 % intervals, from ${quantity(least)} to ${quantity(greatest)}. On the dotted diagonal both are the same.`,
    x: axis('mean prediction of the bin'),
    y: axis('mean of what happened'),
    marks: [
      {
        kind: 'line',
        tone: 'guide',
        points: [
          [least, least],
          [greatest, greatest],
        ],
      },
      ...models.flatMap((figures, at) => marksOf(figures, toneOf(at))),
    ],
  }
}

function marksOf({ model, predictions }: RegressorFigures, tone: Tone): Mark[] {
  const points = predictions.map(({ meanPrediction, meanOutcome: { value, low, high } }) => {
    return { x: meanPrediction, y: value, low, high }
  })
  return [
    { kind: 'line', tone, points: points.map(({ x, y }) => [x, y]) },
    { kind: 'points', name: model, tone, points },
  ]
}
