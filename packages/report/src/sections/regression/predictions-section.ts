import type { RegressorFigures } from '../../figures/regression/regressor-figures.ts'
import { predictionsPlot } from '../../plot/plots/regression/predictions-plot.ts'
import { count, quantity, withInterval } from '../numbers.ts'
import type { Section } from '../section.ts'

/** Whether what a regression says is what happens, over all that it says. */
export function predictionsSection(models: readonly RegressorFigures[]): Section {
  return {
    title: 'Predicted and actual',
    words: models.map(levelWords),
    tables: models.map(({ model, predictions }) => ({
      caption: `${model}: what was said, and what happened`,
      head: ['mean prediction', 'rows', 'mean of what happened'],
      rows: predictions.map(({ meanPrediction, count: rows, meanOutcome }) => [
        quantity(meanPrediction),
        count(rows),
        withInterval(meanOutcome, quantity),
      ]),
    })),
    plots: [predictionsPlot(models)],
  }
}

function levelWords({ model, evaluation: { meanResidual } }: RegressorFigures): string {
  const { low, high } = meanResidual
  const level = low > 0 ? 'too little' : high < 0 ? 'too much' : 'the right level'
  return `${model} predicts ${level} on the whole, as far as these rows can tell: what happened less what was said has the mean ${withInterval(meanResidual, quantity)}.`
}
