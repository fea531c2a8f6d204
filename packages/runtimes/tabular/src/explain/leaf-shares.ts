import { gaussLegendre, type Quadrature } from './quadrature.ts'

const quadratures: Quadrature[] = []

/** The quadrature that is exact for a product of so many factors, each linear. */
export function quadratureFor(factors: number): Quadrature {
  const count = Math.max(1, Math.ceil((factors + 1) / 2))
  quadratures[count] ??= gaussLegendre(count)
  return quadratures[count]
}

/**
 * The Shapley values of a leaf of value 1, for each pattern of which features let the row through to it: at
 * [pattern × features + feature], bit `feature` of a pattern being 1 where the row satisfies all conditions on that
 * feature. `shares` are the shares of the training rows that satisfy them.
 *
 * The sum over the sets of known features is ∫₀¹ ∏ₖ (shareₖ · (1 - t) + bitₖ · t) dt over the other features, times
 * (bit - share); a polynomial, so a quadrature is exact.
 */
export function leafShares(shares: readonly number[]): Float64Array {
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
