export { type CutOffFigures, cutOffTable } from './approval/cut-off-table.ts'
export { type Disparity, disparities } from './approval/disparities.ts'
export { type GroupFigures, groupFigures } from './approval/group-figures.ts'
export { cutOffAt, type ScoredCutOff, type SwapCell, type SwapSet, swapSet } from './approval/swap-set.ts'
export { type CardFigures, cardFigures, type HoldoutOutcome } from './card/card-figures.ts'
export { composeCard, hasFigures } from './card/compose-card.ts'
export { type RegressionFigures, regressionFigures } from './card/regression-figures.ts'
export { renderFigures } from './card/render-figures.ts'
export { renderRegressionFigures } from './card/render-regression-figures.ts'
export type { Labels, Scores } from './check-rows.ts'
export {
  type Characteristic,
  populationStability,
  type Stability,
  type StabilityBin,
} from './drift/population-stability.ts'
export { type Evaluation, evaluate } from './evaluate.ts'
export { type ArmMoments, momentsOfRate } from './experiments/arm-moments.ts'
export { confidenceSequence, type SequenceOptions, stratifiedSequence } from './experiments/confidence-sequence.ts'
export { isReadyToLook } from './experiments/is-ready-to-look.ts'
export { type SampleRatio, sampleRatioMismatch } from './experiments/sample-ratio-mismatch.ts'
export { minimumDetectableRise, type Power, sampleSize } from './experiments/sample-size.ts'
export { detectableDifference, type SequencePower, unitsUntilDetected } from './experiments/sequence-power.ts'
export { type StratifiedDifference, type Stratum, stratifiedDifference } from './experiments/stratified-difference.ts'
export { brierScore } from './probabilities/brier-score.ts'
export { type Calibration, calibration } from './probabilities/calibration.ts'
export { calibrationError } from './probabilities/calibration-error.ts'
export { compareBrierScore, compareLogLoss } from './probabilities/compare-losses.ts'
export { logLoss } from './probabilities/log-loss.ts'
export { type ReliabilityBin, reliability } from './probabilities/reliability.ts'
export { auc } from './ranking/auc.ts'
export { type AucComparison, compareAuc } from './ranking/compare-auc.ts'
export { type Gain, gains } from './ranking/gains.ts'
export { gini } from './ranking/gini.ts'
export { ks } from './ranking/ks.ts'
export { compareAbsoluteErrors, compareSquaredErrors } from './regression/compare-errors.ts'
export { evaluateRegression, type RegressionEvaluation } from './regression/evaluate-regression.ts'
export { type GroupErrors, groupErrors } from './regression/group-errors.ts'
export { meanAbsoluteError } from './regression/mean-absolute-error.ts'
export { meanResidual } from './regression/mean-residual.ts'
export { rSquared } from './regression/r-squared.ts'
export { type ResidualQuantile, residualQuantiles } from './regression/residual-quantiles.ts'
export { rootMeanSquaredError } from './regression/root-mean-squared-error.ts'
export {
  type CandidateFigures,
  type SelectionLuck,
  type SelectionOptions,
  selectionLuck,
} from './selection/selection-luck.ts'
export type { Estimate } from './statistics/estimate.ts'
export type { LossComparison } from './statistics/paired-test.ts'
export { type Association, rankCorrelation } from './statistics/rank-correlation.ts'
export { rankCorrelationRatio } from './statistics/rank-correlation-ratio.ts'
export { wilsonInterval } from './statistics/wilson-interval.ts'
