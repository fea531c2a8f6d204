import type { RegressorFigures } from '../../figures/regression/regressor-figures.ts'
import { residualsPlot } from '../../plot/plots/regression/residuals-plot.ts'
import { percent, quantity } from '../numbers.ts'
import type { Section } from '../section.ts'

/** How the residuals are spread. */
export function residualsSection(models: readonly RegressorFigures[]): Section {
  const shares = models[0]?.evaluation.residualQuantiles.map(({ share }) => share) ?? []
  return {
    title: 'Residuals',
    words: [
      'A residual is what happened less what was said. The plots leave out the lowest and the highest hundredth of the rows.',
    ],
    tables: [
      {
        caption: 'The residual that a share of the rows does not exceed',
        head: ['share of the rows', ...models.map(({ model }) => model)],
        rows: shares.map((share, at) => [
          percent(share),
          ...models.map(({ evaluation }) => quantity(evaluation.residualQuantiles[at]?.residual ?? 0)),
        ]),
      },
    ],
    plots: models.map(residualsPlot),
  }
}
