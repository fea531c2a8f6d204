import { expect, test } from 'vitest'
import { groupFigures } from './approval/group-figures.ts'
import { evaluate } from './evaluate.ts'
import { brierScore } from './probabilities/brier-score.ts'
import { calibration } from './probabilities/calibration.ts'
import { logLoss } from './probabilities/log-loss.ts'
import { reliability } from './probabilities/reliability.ts'
import { auc } from './ranking/auc.ts'
import { ks } from './ranking/ks.ts'

type Figure = (labels: number[], scores: number[]) => unknown

const ofProbabilities: Figure[] = [brierScore, logLoss, calibration, reliability, evaluate]
const byGroup: Figure = (labels, scores) => groupFigures(labels, scores, Array(labels.length).fill('all'), 0.5)
const ofScores: Figure[] = [auc, ks, byGroup]

test.each([
  [[], [], 'There are no rows: give those that figures are to be of.'],
  [[0, 1], [0.5], 'There are 2 labels and 1 scores: give one of each for every row.'],
  [[0, 1, 2], [0.1, 0.2, 0.3], 'Label 2 is 2: give 1 for the positive class and 0 for the other.'],
  [[0, Number.NaN], [0.1, 0.2], 'Label 1 is NaN: give 1 for the positive class and 0 for the other.'],
  [[0, 1], [0.1, Number.NaN], /^Score 1 is NaN: give a .*, and leave out rows that have none\.$/],
  [[0, 1], [Number.POSITIVE_INFINITY, 0.1], /^Score 0 is Infinity: give a /],
  [[0, 0], [0.1, 0.2], 'Every label is 0: rows of both classes are needed.'],
  [[1, 1], [0.1, 0.2], 'Every label is 1: rows of both classes are needed.'],
])('labels %j and scores %j are refused by every figure', (labels, scores, message) => {
  for (const figure of [...ofProbabilities, ...ofScores]) {
    expect(() => figure(labels, scores)).toThrow(RangeError)
    expect(() => figure(labels, scores)).toThrow(message)
  }
})

test.each([-0.1, 1.1])('%d is a score, but no probability', (score) => {
  for (const figure of ofScores) expect(() => figure([0, 1], [0.5, score])).not.toThrow()
  for (const figure of ofProbabilities) {
    expect(() => figure([0, 1], [0.5, score])).toThrow(`Score 1 is ${score}: give a probability, from 0 to 1`)
  }
})
