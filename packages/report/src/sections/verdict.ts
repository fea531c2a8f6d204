import type { ComparisonReport } from '../figures/compare-models.ts'
import { decimal, pValue, withInterval } from './numbers.ts'

const alpha = 0.05

/** Says in words which model is better, and whether that is more than chance. */
export function verdict({ a, b, paired, rows }: ComparisonReport): string[] {
  return [
    rankingVerdict(a.model, b.model, paired.auc),
    lossVerdict(a.model, b.model, paired),
    ...(rows.labelled < rows.count ? [caveat] : []),
  ]
}

const caveat =
  'This is said of the rows whose outcome is known, and need not hold for the others: see below what selection hides.'

type Paired = ComparisonReport['paired']

function rankingVerdict(a: string, b: string, { a: aucOfA, b: aucOfB, difference, p }: Paired['auc']): string {
  if (difference.value === 0) return `${a} and ${b} have the same AUC, ${decimal(aucOfA.value)}.`
  const [better, other] = difference.value > 0 ? [a, b] : [b, a]
  const [high, low] = difference.value > 0 ? [aucOfA, aucOfB] : [aucOfB, aucOfA]
  const figures = `AUC ${decimal(high.value)} beside ${decimal(low.value)} of ${other}`
  const test = `${pValue(p)}, DeLong's paired test`
  if (p < alpha) return `${better} ranks better: ${figures}. That is more than chance (${test}).`
  const { low: least, high: greatest } = difference
  return `Neither ranks better by more than chance: ${better} has ${figures} (${test}). The difference of ${a} to ${b} may be anything from ${decimal(least)} to ${decimal(greatest)}; more rows with known outcomes would say more.`
}

function lossVerdict(a: string, b: string, { brierScore: { difference, p } }: Paired): string {
  const size = withInterval(difference, (value) => decimal(value, 4))
  if (p >= alpha) {
    return `The probabilities of neither are nearer to what happened by more than chance: the Brier scores differ by ${size}, ${pValue(p)}.`
  }
  const better = difference.value > 0 ? b : a
  return `The probabilities of ${better} are nearer to what happened, by more than chance: the Brier scores differ by ${size}, ${pValue(p)}.`
}
