import { enumerateSets } from './enumerate-sets.ts'
import type { Explainer } from './explainer.ts'
import { sampleOrders } from './sample-orders.ts'
import type { SummedMargin } from './summed-margin.ts'

/** So many columns have 4,096 sets. */
const mostEnumerated = 12

/**
 * Explains a margin by interventional Shapley values against a background, float32 [rows, columns]: exactly up to 12
 * columns, else estimated from 256 pairs of orders or more.
 */
export function networkExplainer(margin: SummedMargin, background: Float32Array): Explainer {
  const { columns, width, bias, partsOf, marginsOf } = margin
  const parts = partsOf(background)
  const rows = background.length / columns
  const sums = new Float64Array(rows * width).map((_, at) => bias[at % width] as number)
  for (const [at, part] of parts.entries()) {
    const sum = Math.floor(at / (columns * width)) * width + (at % width)
    sums[sum] = (sums[sum] as number) + part
  }
  const isEstimated = columns > mostEnumerated
  return {
    bias: marginsOf(Float32Array.from(sums)).reduce((mean, value) => mean + value / rows, 0),
    explain: isEstimated ? sampleOrders(margin, parts) : enumerateSets(margin, parts),
    isEstimated,
  }
}
