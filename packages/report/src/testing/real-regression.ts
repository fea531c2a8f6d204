import { holdout, training } from '@flit-ml/datasets'
import type { Measured, PredictedModel } from '../figures/regression/measured.ts'

const [learnt, held] = [training('credit-data').rows, holdout('credit-data')]
const numberOf = (row: (typeof learnt)[number], input: string): number => Number(row[input] ?? 0)

/** What the held-out purchases cost. */
export const prices: Measured = {
  outcomes: held.rows.map((row) => numberOf(row, 'price')),
  groups: held.groups,
}

/** The price by a line through one input, fitted to the other purchases by least squares. */
export function priceBy(input: 'amount' | 'months'): PredictedModel {
  const [x, y] = [learnt.map((row) => numberOf(row, input)), learnt.map((row) => numberOf(row, 'price'))]
  const [meanX, meanY] = [meanOf(x), meanOf(y)]
  const slope =
    meanOf(x.map((value, row) => (value - meanX) * ((y[row] as number) - meanY))) /
    meanOf(x.map((value) => (value - meanX) ** 2))
  const predict = (row: (typeof learnt)[number]): number => meanY + slope * (numberOf(row, input) - meanX)
  return { model: `shop.by-${input}@1.0.0`, predictions: held.rows.map(predict), reference: learnt.map(predict) }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
