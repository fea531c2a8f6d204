import {
  type Estimate,
  type GroupErrors,
  quantity,
  type RegressionEvaluation,
  type RegressionFigures,
} from '@flit-ml/evaluation'
import { count, decimal, range } from './format.ts'
import type { ErrorComparison } from './regressor.ts'
import { textTable } from './text-table.ts'

/** How far a regression is off, in all and by group, as lines for people to read. */
export function describeRegressionFigures({ evaluation, fairness }: RegressionFigures): string[] {
  return [
    ...holdoutLines(evaluation),
    '',
    ...textTable(
      ['share of the rows', 'residual at most'],
      evaluation.residualQuantiles.map(({ share, residual }) => [`${100 * share} %`, quantity(residual)]),
    ),
    ...Object.entries(fairness).flatMap(([attribute, groups]) => ['', ...groupLines(attribute, groups)]),
  ]
}

export function describeErrorComparison({ before, squared, absolute }: ErrorComparison): string[] {
  const { difference, p } = absolute
  return [
    `MAE before, on the same rows: ${quantity(before.mae)}; difference ${quantity(difference.value)} ` +
      `(${range(difference, quantity)}), p = ${p.toPrecision(2)}`,
    `RMSE before, on the same rows: ${quantity(before.rmse)}; of the squared errors p = ${squared.p.toPrecision(2)}`,
  ]
}

function holdoutLines({ count: rows, rmse, mae, rSquared, meanResidual }: RegressionEvaluation): string[] {
  const line = (name: string, figure: Estimate, show: (value: number) => string): string[] => [
    name,
    show(figure.value),
    range(figure, show),
  ]
  return textTable(
    [`holdout, ${count(rows)} rows`, 'value', '95 % interval'],
    [
      line('RMSE', rmse, quantity),
      line('MAE', mae, quantity),
      line('R²', rSquared, decimal),
      line('mean residual', meanResidual, quantity),
    ],
  )
}

function groupLines(attribute: string, groups: readonly GroupErrors[]): string[] {
  return textTable(
    [attribute, 'rows', 'mean outcome', 'mean residual', '95 % interval', 'MAE'],
    groups.map(({ group, count, meanOutcome, meanResidual, mae }) => [
      group,
      count,
      quantity(meanOutcome),
      quantity(meanResidual.value),
      range(meanResidual, quantity),
      quantity(mae.value),
    ]),
  )
}
