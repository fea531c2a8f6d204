import type { AucComparison, Estimate, Evaluation } from '@flit-ml/evaluation'
import { style } from '../output/style.ts'
import { Table } from '../output/table.ts'
import type { TrainingResult } from './training-result.ts'

/** A training as lines for people to read. */
export function describeTraining(result: TrainingResult): string[] {
  const { lineage, crossValidation, figures, release, comparison, uncompared } = result
  const { trainer, rows, base } = lineage
  const { auc, logLoss, folds } = crossValidation
  const by = [trainer.name, trainer.version].filter(Boolean).join(' ')
  return [
    `${style('bold', base.reference)} fitted by ${by} on ${rows.toLocaleString('en')} rows`,
    '',
    `cross-validation, ${folds.length} folds: mean ± standard deviation`,
    `  AUC       ${decimal(auc.mean)} ± ${decimal(auc.standardDeviation)}`,
    `  log loss  ${decimal(logLoss.mean)} ± ${decimal(logLoss.standardDeviation)}`,
    '',
    ...holdoutLines(figures.evaluation),
    ...Object.entries(figures.fairness).flatMap(([attribute, groups]) => [
      '',
      ...tableOf(
        [attribute, 'rows', figures.positive, 'approved', 'AUC'],
        groups.map(({ group, count, positiveRate, approvalRate, auc }) => [
          group,
          count,
          percent(positiveRate),
          percent(approvalRate),
          auc ? decimal(auc.value) : '–',
        ]),
      ),
    ]),
    '',
    ...(comparison ? [comparisonLine(comparison)] : []),
    ...(uncompared ? [`Not compared with the released model: ${uncompared}.`] : []),
    `${style('bold', release.bump)}: ${release.why}`,
  ]
}

function holdoutLines({ count, positives, auc, ks, brierScore, logLoss, calibration }: Evaluation): string[] {
  const line = (name: string, figure: Estimate | undefined): string[] =>
    figure ? [name, decimal(figure.value), `${decimal(figure.low)} to ${decimal(figure.high)}`] : [name, '–', '–']
  return tableOf(
    [
      `holdout, ${positives.toLocaleString('en')} of ${count.toLocaleString('en')} rows positive`,
      'value',
      '95 % interval',
    ],
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

function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const indented = rows.map(([first = '', ...others]) => [`  ${first}`, ...others])
  const table = new Table(head, indented)
  return [table.head(), ...table.lines(indented)]
}

function comparisonLine({ b, difference, p }: AucComparison): string {
  const { value, low, high } = difference
  return (
    `AUC before, on the same rows: ${decimal(b.value)}; difference ${decimal(value)} ` +
    `(${decimal(low)} to ${decimal(high)}), p = ${p.toPrecision(2)}`
  )
}

function decimal(value: number): string {
  return value.toFixed(3)
}

function percent({ value }: Estimate): string {
  return `${(100 * value).toFixed(1)} %`
}
