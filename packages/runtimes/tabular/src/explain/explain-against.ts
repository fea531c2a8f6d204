import type { Explainer } from './explainer.ts'

/**
 * Explains an additive margin against the rows of a background, float32 [rows, columns]: what a column adds is how much
 * more than there it adds on the average.
 */
export function explainAgainst({ bias, explain }: Explainer, background: Float32Array, columns: number): Explainer {
  const rows = background.length / columns
  const means = new Float64Array(columns)
  for (const [at, value] of explain(background, rows).entries()) {
    means[at % columns] = (means[at % columns] as number) + value / rows
  }
  return {
    bias: means.reduce((sum, mean) => sum + mean, bias),
    explain: (matrix, rows) => explain(matrix, rows).map((value, at) => value - (means[at % columns] as number)),
  }
}
