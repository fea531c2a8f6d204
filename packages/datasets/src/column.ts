import type { DatasetName } from './dataset-name.ts'
import { readData } from './read-data.ts'

/** What one column of the CSV file is to a model. */
export type Column = InputColumn | ProtectedColumn | ClusterColumn | TargetColumn | ExcludedColumn

export interface InputColumn {
  readonly role: 'input'
  readonly column: string
  readonly name: string
  /** What the input takes from a date and time, where it is not the value itself. */
  readonly derive?: 'weekday'
  /** Goes into a model's signature as it is. */
  readonly schema: {
    readonly type: string | readonly string[]
    readonly description: string
    readonly enum?: readonly (string | null)[]
  }
}

/** Never an input of a model: it is for the fairness report alone. */
export interface ProtectedColumn {
  readonly role: 'protected'
  readonly column: string
  readonly name: string
  /** Where each band of a number starts, rising. */
  readonly bands?: readonly number[]
}

/** Never an input of a model: rows of the same belong together, and folds do not part them. */
export interface ClusterColumn {
  readonly role: 'cluster'
  readonly column: string
  readonly name: string
  /** What is taken of a date and time. */
  readonly derive: 'day'
}

export interface TargetColumn {
  readonly role: 'target'
  readonly column: string
  /** What the positive class is called. */
  readonly name: string
  /** How the file writes the positive class. */
  readonly value: string
}

export interface ExcludedColumn {
  readonly role: 'excluded'
  readonly column: string
  readonly reason: string
}

export function readColumns(name: DatasetName): readonly Column[] {
  return JSON.parse(readData(`${name}.columns.json`))
}
