import type { Estimate } from '../statistics/estimate.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import { meanOf } from '../statistics/moments.ts'
import { residualsOf } from './residuals-of.ts'

/** Rows of similar prediction: what was said, and what happened. */
export interface PredictionBin {
  readonly count: number
  readonly meanPrediction: number
  readonly meanOutcome: Estimate
}

/**
 * What happened by what was said, in bins of equal size by the prediction, rising: equal predictions share a bin, and a bin that is
 * left empty by that is left out.
 * @throws RangeError for rows that `residualsOf` refuses, and for a number of bins that is not whole or below 1.
 */
export function predictionBins(
  outcomes: ArrayLike<number>,
  predictions: ArrayLike<number>,
  bins = 10,
): readonly PredictionBin[] {
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`${bins} bins cannot be: give a whole number above 0.`)
  residualsOf(outcomes, predictions)
  const said = (row: number): number => predictions[row] as number
  const order = Array.from({ length: predictions.length }, (_, row) => row).sort((a, b) => said(a) - said(b))
  const found: PredictionBin[] = []
  for (let bin = 1, start = 0; bin <= bins; bin++) {
    const edge = said(order[Math.floor(((order.length - 1) * bin) / bins)] as number)
    let end = start
    while (end < order.length && said(order[end] as number) <= edge) end++
    if (end > start) found.push(binOf(order.slice(start, end), outcomes, predictions))
    start = end
  }
  return found
}

function binOf(rows: readonly number[], outcomes: ArrayLike<number>, predictions: ArrayLike<number>): PredictionBin {
  const of = (values: ArrayLike<number>): Float64Array => Float64Array.from(rows, (row) => values[row] as number)
  return { count: rows.length, meanPrediction: meanOf(of(predictions)), meanOutcome: meanInterval(of(outcomes)) }
}
