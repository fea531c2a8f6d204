import type { Scale } from './scale.ts'

/** No data set tells better odds apart; so certainty has a score too, and a finite one. */
const bestOdds = 1e6

/**
 * The points of a probability of default: `baseScore + pointsToDouble · log2(odds / baseOdds)`, with the odds of good to
 * bad between 1 to 1,000,000 and 1,000,000 to 1. Probability 0 thus has the most points and 1 the fewest.
 */
export function points(probability: number, { baseScore, baseOdds, pointsToDouble }: Scale): number {
  const odds = (1 - probability) / probability
  const limited = Math.min(Math.max(odds, 1 / bestOdds), bestOdds)
  return baseScore + pointsToDouble * Math.log2(limited / baseOdds)
}
