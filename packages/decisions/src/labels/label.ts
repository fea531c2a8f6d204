import { invalid } from '../errors.ts'

/** How a decision turned out, as somebody saw it. */
export interface Label {
  /** The id of the decision. */
  readonly decision: string
  /** How many days after the decision: a decision has a label for each horizon. */
  readonly horizonDays: number
  /** Such as 1 where a purchase was not repaid, and 0 where it was. */
  readonly value: number | string | boolean
  /** Who says so, such as `ledger`. */
  readonly source: string
  /** When it was seen: UTC, as `2026-11-24T22:00:00.000Z`. Default: now. */
  readonly time?: string
}

/** A label that is kept. None is ever changed: a later one of the same decision and horizon supersedes it. */
export interface KeptLabel extends Required<Label> {
  readonly isSuperseded: boolean
}

/** @throws FlitError FLIT_DECISION_INVALID for a field that cannot be as it is. */
export function checkLabel({ horizonDays, value, source }: Label): void {
  if (!Number.isInteger(horizonDays) || horizonDays < 0) throw invalid('horizonDays', horizonDays, 'a number of days')
  if (typeof source !== 'string' || source === '') throw invalid('source', source, 'a text')
  if (typeof value === 'number' && !Number.isFinite(value)) throw invalid('value', value, 'a finite number')
  if (!['number', 'string', 'boolean'].includes(typeof value))
    throw invalid('value', value, 'a number, a text or a boolean')
}

/** The labels of one decision, in the order in which they were kept. */
export function markSuperseded(labels: readonly Required<Label>[]): readonly KeptLabel[] {
  const last = new Map(labels.map((label) => [label.horizonDays, label]))
  return labels.map((label) => ({ ...label, isSuperseded: last.get(label.horizonDays) !== label }))
}
