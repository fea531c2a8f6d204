import type { CutOffConfiguration } from '../configuration/configuration.ts'
import type { DecisionCutOff } from '../decision.ts'
import type { Scored } from '../models/candidate.ts'

/** What a score leads to, and the limit that decided. */
export interface Verdict {
  readonly outcome: string
  readonly cutOff: DecisionCutOff
}

export type CutOff = (scored: Scored) => Verdict

/** The verdicts are made once, one for each band. */
export function cutOffOf(name: string, { version, on = 'score', bands }: CutOffConfiguration): CutOff {
  const limits = bands.flatMap(({ below }) => below ?? [])
  const verdicts = bands.map(({ below, outcome }): Verdict => {
    const value = below ?? (limits.at(-1) as number)
    return { outcome, cutOff: Object.freeze({ name, version, on, value }) }
  })
  return ({ score, scaledScore }) => {
    const compared = on === 'score' ? score : (scaledScore as number)
    const band = limits.findIndex((limit) => compared < limit)
    return verdicts.at(band) as Verdict
  }
}
