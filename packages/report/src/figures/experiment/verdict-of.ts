import type { Difference } from './difference.ts'

/** What is known of a rate: the challenger's is higher, lower, no further away than what matters, or it is not decided. */
export type Finding = 'higher' | 'lower' | 'alike' | 'open'

/**
 * `broken-split`: no figure can be believed. `no-outcomes`: no label is mature, or too few. `trade`: better by one rate, worse by
 * the other.
 */
export type VerdictKind = 'broken-split' | 'no-outcomes' | 'better' | 'worse' | 'trade' | 'no-difference' | 'undecided'

export interface Verdict {
  readonly kind: VerdictKind
  readonly approval: Finding
  readonly bad: Finding
  /** How long it takes, at the present traffic, until what is not decided is found, if it is as large as what matters. */
  readonly daysNeeded: number | null
}

interface Compared {
  readonly approval: Difference | null
  readonly bad: Difference
  readonly effect: number
  readonly isSplitBroken: boolean
}

export function verdictOf({ approval, bad, effect, isSplitBroken }: Compared): Verdict {
  const findings = { approval: approval ? findingOf(approval, effect) : 'alike', bad: findingOf(bad, effect) } as const
  const open = [approval, bad].filter((difference) => difference && findingOf(difference, effect) === 'open')
  const days = open.map((difference) => difference?.daysNeeded ?? null)
  return {
    kind: isSplitBroken
      ? 'broken-split'
      : bad.difference === null
        ? 'no-outcomes'
        : kindOf(findings.approval, findings.bad),
    ...findings,
    daysNeeded: days.length === 0 || days.includes(null) ? null : Math.max(...(days as number[])),
  }
}

function findingOf({ difference }: Difference, effect: number): Finding {
  if (difference === null) return 'open'
  if (difference.low > 0) return 'higher'
  if (difference.high < 0) return 'lower'
  return Math.max(-difference.low, difference.high) <= effect ? 'alike' : 'open'
}

/** More approved is better, more of the positive class is worse. */
function kindOf(approval: Finding, bad: Finding): VerdictKind {
  if (approval === 'open' || bad === 'open') return 'undecided'
  const gains = [approval === 'higher', bad === 'lower']
  const losses = [approval === 'lower', bad === 'higher']
  const [isBetter, isWorse] = [gains.includes(true), losses.includes(true)]
  if (isBetter && isWorse) return 'trade'
  return isBetter ? 'better' : isWorse ? 'worse' : 'no-difference'
}
