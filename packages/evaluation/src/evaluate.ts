import { checkProbabilities, type Labels, type Scores } from './check-rows.ts'
import { brierScore } from './probabilities/brier-score.ts'
import { type Calibration, calibration } from './probabilities/calibration.ts'
import { calibrationError } from './probabilities/calibration-error.ts'
import { logLoss } from './probabilities/log-loss.ts'
import { type ReliabilityBin, reliabilityOf } from './probabilities/reliability.ts'
import { aucOf } from './ranking/auc.ts'
import { ksOf } from './ranking/ks.ts'
import { splitClasses } from './ranking/split-classes.ts'
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
  checkProbabilities(labels, probabilities)
  const classes = splitClasses(labels, probabilities)
  const bins = reliabilityOf(classes)
  return {
    count: labels.length,
    positives: classes.positive.length,
    auc: aucOf(classes),
    ks: ksOf(classes),
    brierScore: brierScore(labels, probabilities),
    logLoss: logLoss(labels, probabilities),
    calibration: calibration(labels, probabilities),
    calibrationError: calibrationError(bins),
    reliability: bins,
  }
}
