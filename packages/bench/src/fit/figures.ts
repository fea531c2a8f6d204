import {
  auc,
  brierScore,
  calibration,
  type Evaluation,
  evaluate,
  ks,
  logLoss,
  type ReliabilityBin,
  reliability,
} from '@flit-ml/evaluation'
import type { ScoredRows } from './make-scores.ts'

const z95 = 1.959963984540054

type Figure = (rows: ScoredRows) => readonly number[]

/** The figures by name, each as the numbers that `metrics_peer.py` gives: the value of an estimate, and of the AUC its error. */
export const figures: Readonly<Record<string, Figure>> = {
  evaluate: ({ labels, scores }) => numbersOf(evaluate(labels, scores)),
  auc: ({ labels, scores }) => ofAuc(auc(labels, scores)),
  ks: ({ labels, scores }) => [ks(labels, scores).value],
  brierScore: ({ labels, scores }) => [brierScore(labels, scores).value],
  logLoss: ({ labels, scores }) => [logLoss(labels, scores).value],
  calibration: ({ labels, scores }) => ofCalibration(calibration(labels, scores)),
  reliability: ({ labels, scores }) => ofBins(reliability(labels, scores)),
}

function numbersOf(found: Evaluation): readonly number[] {
  const single = [found.ks.value, found.brierScore.value, found.logLoss.value]
  return [...ofAuc(found.auc), ...single, ...ofCalibration(found.calibration), ...ofBins(found.reliability)]
}

function ofAuc({ value, high }: Evaluation['auc']): readonly number[] {
  return [value, (high - value) / z95]
}

function ofCalibration({ intercept, slope }: Evaluation['calibration']): readonly number[] {
  return [intercept.value, slope?.value ?? Number.NaN]
}

function ofBins(bins: readonly ReliabilityBin[]): readonly number[] {
  return [...bins.map(({ meanProbability }) => meanProbability), ...bins.map(({ positiveRate }) => positiveRate.value)]
}
