import { checkLengths } from '../check-rows.ts'

/**
 * What happened less what was said, row by row.
 * @throws RangeError where there are no rows, the lengths differ, or a number is not finite.
 */
export function residualsOf(outcomes: ArrayLike<number>, predictions: ArrayLike<number>): Float64Array {
  checkLengths(outcomes.length, predictions.length, 'outcomes', 'predictions')
  return Float64Array.from({ length: outcomes.length }, (_, row) => {
    const residual = (outcomes[row] as number) - (predictions[row] as number)
    if (Number.isFinite(residual)) return residual
    throw new RangeError(
      `Row ${row} has the outcome ${outcomes[row]} and the prediction ${predictions[row]}: give finite numbers, and leave out rows that have none.`,
    )
  })
}
