import type { FoldFigures } from '../train/judge-fold.ts'

/** What a search makes the best. */
export interface Metric {
  readonly label: string
  readonly higherIsBetter: boolean
  of(figures: FoldFigures): number
}

export type MetricName = 'auc' | 'log-loss' | 'brier'

export const metrics: Readonly<Record<MetricName, Metric>> = {
  auc: { label: 'AUC', higherIsBetter: true, of: ({ auc }) => auc },
  'log-loss': { label: 'log loss', higherIsBetter: false, of: ({ logLoss }) => logLoss },
  brier: { label: 'Brier score', higherIsBetter: false, of: ({ brierScore }) => brierScore },
}

export const metricNames: readonly MetricName[] = ['auc', 'log-loss', 'brier']
