import type { Row } from '@flit-ml/spec'
import type { Refusal } from '../input/source-row.ts'
import type { OutcomeReader } from './outcomes.ts'
import { readWeight } from './read-weight.ts'

/** Which columns of a file are no inputs. */
export interface DataColumns {
  readonly label: string
  readonly outcomes: OutcomeReader
  /** What a row counts for in a fit, where that is read. */
  readonly weight?: string | undefined
  /** For fairness alone. */
  readonly protectedColumns: readonly string[]
  /** All of these, and others that are no inputs. */
  readonly aside: ReadonlySet<string>
}

export interface SplitRow {
  readonly row: Row
  readonly label: number
  /** 1 where none is read. */
  readonly weight: number
  /** In the order of the protected columns. */
  readonly groups: readonly string[]
}

/** Takes a line of a data file apart: the inputs, the label, the weight, and the groups. */
export function splitRow(line: unknown, columns: DataColumns): SplitRow | Refusal {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) {
    return { field: '', value: line, expected: 'an object' }
  }
  const { label, outcomes, weight, protectedColumns, aside } = columns
  const fields: Row = Object.fromEntries(Object.entries(line))
  const outcome = outcomes.read(fields[label])
  if (typeof outcome === 'object') return outcome
  const counts = weight === undefined ? 1 : readWeight(weight, fields[weight])
  if (typeof counts === 'object') return counts
  return {
    row: Object.fromEntries(Object.entries(fields).filter(([name]) => !aside.has(name))),
    label: outcome,
    weight: counts,
    groups: protectedColumns.map((name) => groupOf(fields[name])),
  }
}

function groupOf(value: unknown): string {
  return value === undefined || value === null || value === '' ? 'unknown' : String(value)
}
