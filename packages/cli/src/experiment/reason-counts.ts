import type { LoggedReason } from '@flit-ml/report'
import type { DecisionReason } from '@flit-ml/routing'
import { getOrMake } from './get-or-make.ts'

/** Counts reasons by arm. */
export class ReasonCounts {
  readonly #reasons = new Map<string, { readonly sentence: string; readonly counts: number[] }>()

  add(arm: number, reasons: readonly DecisionReason[]): void {
    for (const { code, sentence } of reasons) {
      const found = getOrMake(this.#reasons, code, () => ({ sentence, counts: [] as number[] }))
      found.counts[arm] = (found.counts[arm] ?? 0) + 1
    }
  }

  reasons(arms: number): readonly LoggedReason[] {
    return Array.from(this.#reasons, ([code, { sentence, counts }]) => ({
      code,
      sentence,
      counts: Array.from({ length: arms }, (_, arm) => counts[arm] ?? 0),
    }))
  }
}
