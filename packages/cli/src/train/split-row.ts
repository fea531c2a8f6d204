import type { Row } from '@flit-ml/spec'
import type { Refusal } from '../input/source-row.ts'
import type { OutcomeReader } from './outcomes.ts'
import { readCluster } from './read-cluster.ts'
import { readWeight } from './read-weight.ts'
import type { Times } from './times.ts'

/** Which columns of a file are no inputs. */
export interface DataColumns {
  readonly label: string
  readonly outcomes: OutcomeReader
  /** What a row counts for in a fit, where that is read. */
  readonly weight?: string | undefined
  /** What a row belongs to, where that is read. */
  readonly group?: string | undefined
  /** When a row was, where that is read. */
  readonly time?: Times | undefined
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
  /** Empty where none is read. */
  readonly cluster: string
  /** 0 where none is read. */
  readonly time: number
  /** In the order of the protected columns. */
  readonly groups: readonly string[]
}

/** Takes a line of a data file apart: the inputs, the label, and all that is said beside them. */
export function splitRow(line: unknown, columns: DataColumns): SplitRow | Refusal {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) {
    return { field: '', value: line, expected: 'an object' }
  }
  const { label, outcomes, weight, group, time, protectedColumns, aside } = columns
  const fields: Row = Object.fromEntries(Object.entries(line))
  const outcome = outcomes.read(fields[label])
  if (typeof outcome === 'object') return outcome
  const counts = weight === undefined ? 1 : readWeight(weight, fields[weight])
  if (typeof counts === 'object') return counts
  const cluster = group === undefined ? '' : readCluster(group, fields[group])
  if (typeof cluster === 'object') return cluster
  const when = time === undefined ? 0 : time.read(fields[time.column])
  if (typeof when === 'object') return when
  return {
    row: Object.fromEntries(Object.entries(fields).filter(([name]) => !aside.has(name))),
    label: outcome,
    weight: counts,
    cluster,
    time: when,
    groups: protectedColumns.map((name) => groupOf(fields[name])),
  }
}

function groupOf(value: unknown): string {
  return value === undefined || value === null || value === '' ? 'unknown' : String(value)
}
