import type { Row } from '@flit-ml/spec'
import type { Refusal } from '../input/source-row.ts'
import type { OutcomeReader } from './outcomes.ts'

/** Which columns of a file are no inputs. */
export interface DataColumns {
  readonly label: string
  readonly outcomes: OutcomeReader
  /** For fairness alone. */
  readonly protectedColumns: readonly string[]
}

export interface SplitRow {
  readonly row: Row
  readonly label: number
  /** In the order of the protected columns. */
  readonly groups: readonly string[]
}

/** Takes a line of a data file apart: the inputs, the label, and the groups. */
export function splitRow(line: unknown, { label, outcomes, protectedColumns }: DataColumns): SplitRow | Refusal {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) {
    return { field: '', value: line, expected: 'an object' }
  }
  const fields: Row = Object.fromEntries(Object.entries(line))
  const outcome = outcomes.read(fields[label])
  if (typeof outcome === 'object') return outcome
  const aside = new Set([label, ...protectedColumns])
  return {
    row: Object.fromEntries(Object.entries(fields).filter(([name]) => !aside.has(name))),
    label: outcome,
    groups: protectedColumns.map((name) => groupOf(fields[name])),
  }
}

function groupOf(value: unknown): string {
  return value === undefined || value === null || value === '' ? 'unknown' : String(value)
}
