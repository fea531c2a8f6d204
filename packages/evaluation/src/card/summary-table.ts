import type { Evaluation } from '../evaluate.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { decimal, none, range } from './format.ts'
import { markdownTable } from './markdown-table.ts'

/** How good a classifier is: each figure beside its best value. */
export function summaryTable({ auc, ks, brierScore, logLoss, calibration, calibrationError }: Evaluation): string {
  return markdownTable(
    ['Figure', 'Best', 'Value', 'Range'],
    [
      line('AUC', '1', auc),
      line('KS', '1', ks),
      line('Brier score', '0', brierScore),
      line('Log loss', '0', logLoss),
      line('Calibration intercept', '0', calibration.intercept),
      line('Calibration slope', '1', calibration.slope),
      ['Expected calibration error', '0', decimal(calibrationError), none],
    ],
  )
}

function line(name: string, best: string, figure: Estimate | undefined): readonly string[] {
  return figure ? [name, best, decimal(figure.value), range(figure)] : [name, best, none, none]
}
