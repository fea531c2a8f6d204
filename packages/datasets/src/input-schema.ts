import type { InputColumn } from './column.ts'
import { readColumns } from './column.ts'
import type { DatasetName } from './dataset-name.ts'

/** The JSON Schema of a row, as a model's signature has it. */
export interface InputSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, InputColumn['schema']>>
  readonly required: readonly string[]
  readonly additionalProperties: false
}

export function inputSchema(name: DatasetName): InputSchema {
  const inputs = readColumns(name).filter((column) => column.role === 'input')
  return {
    type: 'object',
    properties: Object.fromEntries(inputs.map(({ name, schema }) => [name, schema])),
    required: inputs.filter(({ schema }) => !schema.type.includes('null')).map(({ name }) => name),
    additionalProperties: false,
  }
}
