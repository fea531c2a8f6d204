import type { Explainer } from './explainer.ts'
import type { SummedMargin } from './summed-margin.ts'

/**
 * Explains a margin that is one of the sums exactly: a column adds its part, and the bias is the intercept. So what a column
 * adds is relative to where its features are 0: the training mean where a Scaler moves it there, and 0 itself where not;
 * for a one-hot, a category that is none of them.
 */
export function linearExplainer({ columns, width, bias, partsOf }: SummedMargin, sum: number): Explainer {
  return {
    bias: bias[sum] as number,
    explain(matrix, rows) {
      const parts = partsOf(matrix)
      return new Float64Array(rows * columns).map((_, at) => parts[at * width + sum] as number)
    },
  }
}
