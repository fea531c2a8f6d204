import type { RowCounts } from '../figures/scored-rows.ts'
import type { Swaps } from '../figures/swaps.ts'
import { count, percent } from './numbers.ts'
import type { Section } from './section.ts'

/** Says what these rows cannot tell, since whoever chose them saw a score. */
export function selectionSection({ count: rows, labelled }: RowCounts, swaps?: Swaps): Section {
  return {
    title: 'What selection hides',
    words: rows === labelled ? allKnown(labelled) : someUnknown(rows, labelled, swaps),
    tables: [],
    plots: [],
  }
}

function allKnown(labelled: number): string[] {
  return [
    `The outcome of each of the ${count(labelled)} rows is known. If these are only the rows that a champion approved, the report is one-sided: the rows that it turned away are missing, so the champion looks worse than it is (the cases that it finds with ease are gone), and nothing is said of whom another model would approve among them. If every applicant of a period is here, nothing is hidden.`,
  ]
}

function someUnknown(rows: number, labelled: number, swaps: Swaps | undefined): string[] {
  const hidden = rows - labelled
  return [
    `Of ${count(rows)} rows, ${count(hidden)} (${percent(hidden / rows)}) have no outcome. Whatever needs one is of the other ${count(labelled)} alone. If those are the rows that a champion approved, they are no sample of all: the champion looks worse than it is, since the cases that it finds with ease are gone, and a rate of the approved is that of the champion's approved.`,
    ...(swaps ? [unknownSwaps(swaps)] : []),
    'Only outcomes of rows that were approved in spite of their score can say more: approve a small random share of those who would be turned away, and compare again.',
  ]
}

function unknownSwaps({ unknown: { swapIn, bothApprove } }: Swaps): string {
  return `Of the rows of unknown outcome, ${count(swapIn)} would be newly approved, and ${count(bothApprove)} are approved by both: no figure here says how these turn out.`
}
