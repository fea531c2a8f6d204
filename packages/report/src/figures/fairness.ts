import { type Disparity, disparities, type GroupFigures, groupFigures, type Scores } from '@flit-ml/evaluation'
import type { KnownOutcomes } from './known-outcomes.ts'
import type { Outcomes } from './scored-rows.ts'

/** How a model treats the groups of a protected attribute, at its cut-off. */
export interface Fairness {
  readonly attribute: string
  readonly groups: readonly GroupFigures[]
  /** Each group beside the one of which most are approved. */
  readonly disparities: readonly Disparity[]
}

/** A table for each protected attribute, of the rows whose outcome is known. */
export function fairnessOf(outcomes: Outcomes, known: KnownOutcomes, scores: Scores, cutOff: number): Fairness[] {
  const knownScores = known.of(scores)
  return Object.entries(outcomes.groups ?? {}).map(([attribute, values]) => {
    const groups = groupFigures(known.labels, knownScores, known.of(values), cutOff)
    return { attribute, groups, disparities: disparities(groups) }
  })
}
