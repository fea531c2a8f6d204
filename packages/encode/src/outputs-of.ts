import type { Output } from '@flit-ml/spec'
import type { Table } from './table.ts'

/** The output of each row; `fields` says which column is which of its fields. */
export function outputsOf({ data, rows, width }: Table, fields: readonly (readonly [string, number])[]): Output[] {
  const outputs: Output[] = []
  for (let row = 0, at = 0; row < rows; row++, at += width) {
    const output: Record<string, unknown> = {}
    for (const [name, column] of fields) output[name] = data[at + column]
    outputs.push(output)
  }
  return outputs
}
