import type { Labels, Scores } from './check-rows.ts'
import { brierScore } from './probabilities/brier-score.ts'
import { type Calibration, calibration } from './probabilities/calibration.ts'
import { calibrationError } from './probabilities/calibration-error.ts'
import { logLoss } from './probabilities/log-loss.ts'
import { type ReliabilityBin, reliability } from './probabilities/reliability.ts'
import { auc } from './ranking/auc.ts'
import { ks } from './ranking/ks.ts'
import type { Estimate } from './statistics/estimate.ts'

/** How good a binary classifier is on rows that it has not seen. */
export interface Evaluation {
  readonly count: number
  /** How many rows are of the positive class. */
  readonly positives: number
  readonly auc: Estimate
  readonly ks: Estimate
  readonly brierScore: Estimate
  readonly logLoss: Estimate
  readonly calibration: Calibration
  readonly calibrationError: number
  readonly reliability: readonly ReliabilityBin[]
}

/**
 * Every figure of a binary classifier, from the probabilities of the positive class that it gave.
 * @throws RangeError for rows that `checkProbabilities` refuses.
 */
export function evaluate(labels: Labels, probabilities: Scores): Evaluation {
  const bins = reliability(labels, probabilities)
  return {
    count: labels.length,
    positives: Array.from(labels).filter((label) => label === 1).length,
    auc: auc(labels, probabilities),
    ks: ks(labels, probabilities),
    brierScore: brierScore(labels, probabilities),
    logLoss: logLoss(labels, probabilities),
    calibration: calibration(labels, probabilities),
    calibrationError: calibrationError(bins),
    reliability: bins,
  }
}
