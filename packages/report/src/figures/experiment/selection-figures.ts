import type { ExperimentLog } from './experiment-log.ts'
import { type RowTests, rowsThat } from './row-tests.ts'

/** Of how many units something is known, and of how many nothing can be. */
export interface SelectionFigures {
  /** The units whose horizon has passed. */
  readonly mature: number
  readonly approved: { readonly count: number; readonly known: number }
  readonly turnedAway: { readonly count: number; readonly known: number }
}

export function selectionOf(log: ExperimentLog, tests: RowTests): SelectionFigures {
  const mature = rowsThat(log, (row) => tests.isUnit(row) && tests.isMature(row))
  const countOf = (rows: Uint32Array): SelectionFigures['approved'] => {
    return { count: rows.length, known: rows.filter((row) => tests.outcome(row) !== null).length }
  }
  return {
    mature: mature.length,
    approved: countOf(mature.filter((row) => tests.isApproved(row))),
    turnedAway: countOf(mature.filter((row) => !tests.isApproved(row))),
  }
}
