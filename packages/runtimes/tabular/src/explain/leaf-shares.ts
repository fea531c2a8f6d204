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
  for (let pattern = 0; pattern < 1 << features; pattern++) {
    const bits = shares.map((_, feature) => (pattern >> feature) & 1)
    for (const [index, point] of points.entries()) {
      const factors = shares.map((share, feature) => share * (1 - point) + (bits[feature] as number) * point)
      for (const [feature, product] of productsOfOthers(factors).entries()) {
        const at = pattern * features + feature
        const difference = (bits[feature] as number) - (shares[feature] as number)
        values[at] = (values[at] as number) + (weights[index] as number) * difference * product
      }
    }
  }
  return values
}

/** For each factor, the product of all others. */
function productsOfOthers(factors: readonly number[]): number[] {
  const products: number[] = []
  let before = 1
  for (const factor of factors) {
    products.push(before)
    before *= factor
  }
  let after = 1
  for (let index = factors.length - 1; index >= 0; index--) {
    products[index] = (products[index] as number) * after
    after *= factors[index] as number
  }
  return products
}
