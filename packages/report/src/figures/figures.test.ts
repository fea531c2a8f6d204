import { compareAuc, evaluate } from '@flit-ml/evaluation'
import { expect, test } from 'vitest'
import { outcomes, realModels } from '../testing/real-comparison.ts'
import { compareModels } from './compare-models.ts'
import { evaluateModel } from './evaluate-model.ts'
import { histogram } from './histogram.ts'
import type { Outcomes } from './scored-rows.ts'

const [a, b] = await realModels()
const labels = outcomes.labels.map(Number)
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

test('the figures are those of the evaluation, and the ROC curve has their area', () => {
  const report = evaluateModel(a, outcomes)
  expect(report.evaluation).toEqual(evaluate(Uint8Array.from(labels), a.scores))
  const area = report.roc.slice(1).map((point, at) => {
    const before = report.roc[at]
    const width = point.falsePositiveRate - (before?.falsePositiveRate ?? 0)
    return (width * (point.truePositiveRate + (before?.truePositiveRate ?? 0))) / 2
  })
  expect(total(area)).toBeCloseTo(report.evaluation.auc.value, 2)
  expect(report.roc.at(-1)).toEqual({ falsePositiveRate: 1, truePositiveRate: 1 })
})

test('a histogram has every row once, and the last bin has 1', () => {
  const { distribution } = evaluateModel(a, outcomes)
  expect(total(distribution.map(({ positives }) => positives))).toBeCloseTo(1, 12)
  expect(total(distribution.map(({ negatives }) => negatives))).toBeCloseTo(1, 12)
  expect(histogram([1, 0, 0], [1, 0, 0.5], 2)).toEqual([
    { from: 0, to: 0.5, positives: 0, negatives: 0.5 },
    { from: 0.5, to: 1, positives: 1, negatives: 0.5 },
  ])
})

test('two models are compared row by row, at one approval rate', () => {
  const report = compareModels(a, b, outcomes)
  expect(report.paired.auc).toEqual(compareAuc(labels, a.scores, b.scores))
  const { known, unknown } = report.swaps
  expect(total(Object.values(known).map(({ count }) => count))).toBe(labels.length)
  expect(known.swapIn.count).toBe(known.swapOut.count)
  expect(total(Object.values(unknown))).toBe(0)
})

test('of rows whose outcome is not known only the scores count', () => {
  const { cutOff } = evaluateModel(a, outcomes)
  const approved = Array.from(a.scores, (score) => score < cutOff)
  const selected: Outcomes = {
    ...outcomes,
    labels: outcomes.labels.map((label, row) => (approved[row] ? label : null)),
  }
  const report = compareModels(a, b, selected)
  const full = compareModels(a, b, outcomes)
  expect(report.rows.labelled).toBe(approved.filter(Boolean).length)
  expect(report.a.cutOff).toBe(cutOff)
  expect(report.swaps.known).toMatchObject({ swapIn: { count: 0 }, swapOut: { count: full.swaps.known.swapOut.count } })
  expect(report.swaps.unknown).toEqual({
    bothApprove: 0,
    swapOut: 0,
    swapIn: full.swaps.known.swapIn.count,
    bothDecline: full.swaps.known.bothDecline.count,
  })
  // The range of the champion's scores is cut off: it looks worse than it is.
  expect(report.a.evaluation.auc.value).toBeLessThan(full.a.evaluation.auc.value - 0.02)
})

test('drift is of all rows, to the reference', () => {
  const { drift } = evaluateModel({ ...a, reference: a.scores }, outcomes)
  expect(drift?.index).toBe(0)
  expect(evaluateModel({ ...a, reference: b.scores }, outcomes).drift?.index).toBeGreaterThan(0)
})

test('rows of one class are refused', () => {
  expect(() => evaluateModel(a, { ...outcomes, labels: labels.map(() => 0) })).toThrow(RangeError)
})
