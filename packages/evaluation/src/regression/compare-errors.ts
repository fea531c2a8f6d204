import { type LossComparison, pairedTest } from '../statistics/paired-test.ts'
import { residualsOf } from './residuals-of.ts'

/**
 * Whether the squared residuals of two regressions differ by more than chance: the paired test, for large samples.
 * @throws RangeError for rows that `residualsOf` refuses.
 */
export function compareSquaredErrors(
  outcomes: ArrayLike<number>,
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): LossComparison {
  const losses = (predictions: ArrayLike<number>) => residualsOf(outcomes, predictions).map((residual) => residual ** 2)
  return pairedTest(losses(a), losses(b))
}

/**
 * Whether the distances of what two regressions said from what happened differ by more than chance: the paired test, for large
 * samples.
 * @throws RangeError for rows that `residualsOf` refuses.
 */
export function compareAbsoluteErrors(
  outcomes: ArrayLike<number>,
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): LossComparison {
  return pairedTest(residualsOf(outcomes, a).map(Math.abs), residualsOf(outcomes, b).map(Math.abs))
}
