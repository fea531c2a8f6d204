import type { ModelFigures } from '../../figures/model-figures.ts'
import { percent } from '../../sections/numbers.ts'
import { type Plot, toneOf } from '../plot.ts'
import { diagonal, shareAxis } from './share-axis.ts'

export function gainsPlot(models: readonly ModelFigures[]): Plot {
  const firsts = models.map(({ model, gains: [first], evaluation }) => {
    return first
      ? `${model} has ${percent(first.captured)} in the first ${percent(first.count / evaluation.count)}`
      : model
  })
  return {
    title: 'Gains',
    description: `The share of the positive class among the rows of the highest scores: ${firsts.join('; ')}. The dotted diagonal guesses.`,
    x: shareAxis('share of rows, from the highest score on'),
    y: shareAxis('share of the positive class'),
    marks: [
      diagonal,
      ...models.map(({ model, gains, evaluation }, at) => ({
        kind: 'line' as const,
        name: model,
        tone: toneOf(at),
        points: [[0, 0] as const, ...gains.map(({ count, captured }) => [count / evaluation.count, captured] as const)],
      })),
    ],
  }
}
