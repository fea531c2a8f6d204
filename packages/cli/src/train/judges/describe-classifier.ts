import type { AucComparison, CardFigures, Estimate, Evaluation, GroupFigures } from '@flit-ml/evaluation'
import { count, decimal, range } from './format.ts'
import { textTable } from './text-table.ts'

/** How good a classifier is, and how its groups fare, as lines for people to read. */
export function describeCardFigures({ evaluation, positive, fairness }: CardFigures): string[] {
  const groups = Object.entries(fairness).flatMap(([attribute, of]) => ['', ...groupLines(attribute, of, positive)])
  return [...holdoutLines(evaluation), ...groups]
}

export function describeAucComparison({ b, difference, p }: AucComparison): string[] {
  const { value } = difference
  return [
    `AUC before, on the same rows: ${decimal(b.value)}; difference ${decimal(value)} ` +
      `(${range(difference, decimal)}), p = ${p.toPrecision(2)}`,
  ]
}

function holdoutLines(evaluation: Evaluation): string[] {
  const { positives, auc, ks, brierScore, logLoss, calibration } = evaluation
  const line = (name: string, figure: Estimate | undefined): string[] =>
    figure ? [name, decimal(figure.value), range(figure, decimal)] : [name, '–', '–']
  return textTable(
    [`holdout, ${count(positives)} of ${count(evaluation.count)} rows positive`, 'value', '95 % interval'],
    [
      line('AUC', auc),
      line('KS', ks),
      line('Brier score', brierScore),
      line('log loss', logLoss),
      line('calibration intercept', calibration.intercept),
      line('calibration slope', calibration.slope),
    ],
  )
}

function groupLines(attribute: string, groups: readonly GroupFigures[], positive: string): string[] {
  return textTable(
    [attribute, 'rows', positive, 'approved', 'AUC'],
    groups.map(({ group, count, positiveRate, approvalRate, auc }) => [
      group,
      count,
      percent(positiveRate),
      percent(approvalRate),
      auc ? decimal(auc.value) : '–',
    ]),
  )
}

function percent({ value }: Estimate): string {
  return `${(100 * value).toFixed(1)} %`
}
