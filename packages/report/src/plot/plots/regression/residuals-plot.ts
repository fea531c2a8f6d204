import type { RegressorFigures } from '../../../figures/regression/regressor-figures.ts'
import { percent, quantity } from '../../../sections/numbers.ts'
import { type Plot, toneOf } from '../../plot.ts'
import { shareAxis } from '../share-axis.ts'

/** How the residuals lie. */
export function residualsPlot({ model, residuals, evaluation }: RegressorFigures, at: number): Plot {
  const [from, to] = [residuals[0]?.from ?? 0, residuals.at(-1)?.to ?? 0]
  const shown = residuals.reduce((sum, { share }) => sum + share, 0)
  const median = evaluation.residualQuantiles.find(({ share }) => share === 0.5)?.residual ?? 0
  return {
    title: `${model}: residuals`,
    description: `What happened less what was said: ${percent(shown)} of the rows, from ${quantity(from)} to ${quantity(to)}, half of all at most ${quantity(median)}.`,
    x: { label: 'residual', domain: [from, to], format: 'quantity' },
    y: shareAxis('share of rows', Math.max(...residuals.map(({ share }) => share))),
    marks: [
      {
        kind: 'columns',
        tone: toneOf(at),
        columns: residuals.map((bin) => ({ from: bin.from, to: bin.to, value: bin.share })),
      },
    ],
  }
}
