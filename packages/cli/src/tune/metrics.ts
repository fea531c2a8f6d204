import { quantity } from '@flit-ml/evaluation'
import type { Task } from '@flit-ml/spec'
import { usageError } from '../errors.ts'
import { decimal } from './report/numbers.ts'
import type { Figures } from './trials/trial-record.ts'

export type MetricName = 'auc' | 'log-loss' | 'brier' | 'rmse' | 'mae'

/** What a search makes the best. */
export interface Metric {
  readonly label: string
  /** Of the models that it judges. */
  readonly task: Task
  readonly higherIsBetter: boolean
  readonly of: (figures: Figures) => number
  readonly show: (value: number) => string
}

const ofClassifier = { task: 'binary-classification', show: decimal } as const
const ofRegression = { task: 'regression', show: quantity, higherIsBetter: false } as const

export const metrics: Readonly<Record<MetricName, Metric>> = {
  auc: { ...ofClassifier, label: 'AUC', higherIsBetter: true, of: figure('auc') },
  'log-loss': { ...ofClassifier, label: 'log loss', higherIsBetter: false, of: figure('logLoss') },
  brier: { ...ofClassifier, label: 'Brier score', higherIsBetter: false, of: figure('brierScore') },
  rmse: { ...ofRegression, label: 'RMSE', of: figure('rmse') },
  mae: { ...ofRegression, label: 'MAE', of: figure('mae') },
}

export const metricNames: readonly MetricName[] = ['auc', 'log-loss', 'brier', 'rmse', 'mae']

/**
 * The metric that was asked for, or the usual one of a task.
 * @throws FlitError FLIT_USAGE where it is of another task.
 */
export function metricOf(task: Task, asked: MetricName = task === 'regression' ? 'rmse' : 'auc'): MetricName {
  if (metrics[asked].task === task) return asked
  const own = metricNames.filter((name) => metrics[name].task === task)
  throw usageError('--metric', `${metrics[asked].label} is no figure of a ${task}.`, `Name one of ${own.join(', ')}.`)
}

function figure(name: string): Metric['of'] {
  return (figures) => figures[name] as number
}
