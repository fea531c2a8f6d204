import type { GroupErrors } from '../regression/group-errors.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { decimal, percent, quantity, range, whole, words } from './format.ts'
import { markdownTable } from './markdown-table.ts'
import type { RegressionFigures } from './regression-figures.ts'

/** The figures of a regression's card as Markdown: how good, how far off, and how fair, with 95 % intervals. */
export function renderRegressionFigures({ evaluation, fairness }: RegressionFigures): string {
  const { count, rmse, mae, rSquared, meanResidual, residualQuantiles } = evaluation
  const tables = Object.entries(fairness).map(([attribute, groups]) => groupTable(attribute, groups))
  return [
    `On ${whole(count)} rows held out. A residual is what happened less what the model said. Ranges are 95 % confidence intervals.`,
    markdownTable(
      ['Figure', 'Best', 'Value', 'Range'],
      [
        ['RMSE', '0', quantity(rmse.value), quantities(rmse)],
        ['MAE', '0', quantity(mae.value), quantities(mae)],
        ['R²', '1', decimal(rSquared.value), range(rSquared)],
        ['Mean residual', '0', quantity(meanResidual.value), quantities(meanResidual)],
      ],
    ),
    '### Residuals',
    markdownTable(
      ['Share of the rows', 'Residual at most'],
      residualQuantiles.map(({ share, residual }) => [percent(share), quantity(residual)]),
    ),
    ...(tables.length > 0 ? ['### Groups', ...tables] : []),
  ].join('\n\n')
}

function groupTable(attribute: string, groups: readonly GroupErrors[]): string {
  return markdownTable(
    [words(attribute), 'Rows', 'Mean outcome', 'Mean residual', 'MAE'],
    groups.map(({ group, count, meanOutcome, meanResidual, mae }) => [
      group,
      whole(count),
      quantity(meanOutcome),
      estimate(meanResidual),
      estimate(mae),
    ]),
  )
}

function estimate(figure: Estimate): string {
  return `${quantity(figure.value)} (${quantities(figure)})`
}

function quantities({ low, high }: Estimate): string {
  return `${quantity(low)} to ${quantity(high)}`
}
