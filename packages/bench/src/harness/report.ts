import { isMet } from './goal.ts'
import { type Machine, thisMachine } from './machine.ts'
import type { Result } from './result.ts'

/** A result as machines read it. */
export type ReportedResult = Omit<Result, 'goal'> & {
  readonly goal: string | null
  /** `null` where there is no goal, or no value. */
  readonly met: boolean | null
}

/** What a bench prints with --json. */
export interface Report {
  readonly bench: string
  readonly machine: Machine
  readonly results: readonly ReportedResult[]
}

export function reportOf(bench: string, results: readonly Result[]): Report {
  return { bench, machine: thisMachine(), results: results.map(reported) }
}

function reported({ goal, ...result }: Result): ReportedResult {
  const met = goal && result.value !== null ? isMet(result.value, goal) : null
  return { ...result, goal: goal ? `${goal.relation} ${goal.limit}` : null, met }
}
