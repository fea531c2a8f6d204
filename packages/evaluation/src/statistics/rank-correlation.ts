import { midRanks } from './mid-ranks.ts'
import { twoSidedP } from './normal.ts'

export interface Association {
  /** From 0 for none to 1 for a complete one; a rank correlation is below 0 where one falls as the other rises. */
  readonly value: number
  /** The probability of one that is at least as strong where there is none in truth; for samples of ten or more. */
  readonly p: number
}

/**
 * Spearman's rank correlation of two measures, with the p-value of the normal approximation, value · √(n − 1). NaN where either
 * measure never changes.
 *
 * Source: Kendall & Gibbons 1990, Rank Correlation Methods, sections 1.14 and 4.14.
 */
export function rankCorrelation(some: readonly number[], others: readonly number[]): Association {
  const [a, b] = [centred(midRanks(some)), centred(midRanks(others))]
  const value = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
  return { value, p: Number.isNaN(value) ? Number.NaN : twoSidedP(value * Math.sqrt(a.length - 1)) }
}

function centred(ranks: readonly number[]): number[] {
  return ranks.map((rank) => rank - (ranks.length + 1) / 2)
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)
}
