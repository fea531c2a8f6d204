import type { Condition } from './cut-tree.ts'
import { gaussLegendre, type Quadrature } from './quadrature.ts'

/**
 * The Shapley values of a leaf of value 1, for each pattern of which features let the row through to it: at
 * [pattern × features + feature], bit `feature` of a pattern being 1 where the row meets all conditions on that feature.
 * Takes the conditions on each feature.
 */
export type LeafShares = (features: readonly (readonly Condition[])[]) => Float64Array

const quadratures: Quadrature[] = []

/** The quadrature that is exact for a product of so many factors, each linear. */
export function quadratureFor(factors: number): Quadrature {
  const count = Math.max(1, Math.ceil((factors + 1) / 2))
  quadratures[count] ??= gaussLegendre(count)
  return quadratures[count]
}

/**
 * The shares where an unknown feature goes as the training rows went. The sum over the sets of known features is
 * ∫₀¹ ∏ₖ (shareₖ · (1 - t) + bitₖ · t) dt over the other features, times (bit - share); a polynomial, so a quadrature is
 * exact.
 */
export const leafShares: LeafShares = (conditions) => {
  const shares = conditions.map(shareOf)
  const features = shares.length
  const { points, weights } = quadratureFor(features - 1)
  const values = new Float64Array(features << features)
  for (const [index, point] of points.entries()) {
    for (let pattern = 0; pattern < 1 << features; pattern++) {
      addPoint(shares, pattern, point, weights[index] as number, values.subarray(pattern * features))
    }
  }
  return values
}

/** The share of the training rows that meet the conditions, each of those at its split. */
function shareOf(conditions: readonly Condition[]): number {
  return conditions.reduce(
    (share, { split, whenTrue }) => share * (whenTrue ? split.trueShare : 1 - split.trueShare),
    1,
  )
}

/** Adds what one point of the quadrature contributes to each feature of a pattern. */
function addPoint(
  shares: readonly number[],
  pattern: number,
  point: number,
  weight: number,
  values: Float64Array,
): void {
  const before: number[] = []
  let product = weight
  for (const [feature, share] of shares.entries()) {
    before.push(product)
    product *= share * (1 - point) + ((pattern >> feature) & 1) * point
  }
  let after = 1
  for (let feature = shares.length - 1; feature >= 0; feature--) {
    const [bit, share] = [(pattern >> feature) & 1, shares[feature] as number]
    values[feature] = (values[feature] as number) + (bit - share) * (before[feature] as number) * after
    after *= share * (1 - point) + bit * point
  }
}
