import { type ScoredCutOff, type SwapSet, swapSet } from '@flit-ml/evaluation'
import { knownOutcomes } from './known-outcomes.ts'
import type { Outcomes } from './scored-rows.ts'

/** What changes when b takes the place of a, both of which approve the same share of all rows. */
export interface Swaps {
  readonly approve: number
  /** Of the rows whose outcome is known. */
  readonly known: SwapSet
  /** Of the rows whose outcome is not known, how many come where. */
  readonly unknown: Readonly<Record<keyof SwapSet, number>>
}

export function swapsOf(outcomes: Outcomes, a: ScoredCutOff, b: ScoredCutOff): Swaps {
  const known = knownOutcomes(outcomes)
  const of = ({ scores, cutOff }: ScoredCutOff): ScoredCutOff => ({ scores: known.of(scores), cutOff })
  return {
    approve: outcomes.approve ?? 0.8,
    known: swapSet(known.labels, of(a), of(b)),
    unknown: countUnknown(outcomes, a, b),
  }
}

function countUnknown({ labels }: Outcomes, a: ScoredCutOff, b: ScoredCutOff): Swaps['unknown'] {
  const counts = { bothApprove: 0, swapIn: 0, swapOut: 0, bothDecline: 0 }
  for (const [row, label] of labels.entries()) {
    if (label !== null) continue
    const [before, after] = [a, b].map(({ scores, cutOff }) => (scores[row] as number) < cutOff)
    counts[before ? (after ? 'bothApprove' : 'swapOut') : after ? 'swapIn' : 'bothDecline']++
  }
  return counts
}
