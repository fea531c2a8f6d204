import type { Output } from '@flit-ml/spec'
import type { Table } from './table.ts'

/** The output of each row; `columns` says which column is which of its fields. */
export function outputsOf({ data, rows, width }: Table, columns: readonly (readonly [string, number])[]): Output[] {
  return Array.from({ length: rows }, (_, row) => {
    const output: Record<string, unknown> = {}
    for (const [name, column] of columns) output[name] = data[row * width + column]
    return output
  })
}
