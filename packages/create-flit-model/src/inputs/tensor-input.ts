import type { JsonSchema } from '@flit-ml/spec'
import type { Column } from '../csv/column.ts'
import { kindOf } from '../csv/kind-of.ts'
import type { Input, Value } from './input.ts'
import { checkValues, valuesOf } from './values-of.ts'

/** What a tensor of a type holds. */
export interface TensorKind {
  readonly schema: JsonSchema
  readonly expected: string
  readonly accepts: (value: Value) => boolean
}

const float: TensorKind = {
  schema: { type: 'number' },
  expected: 'a number',
  accepts: (value) => value === null || typeof value === 'number',
}
const integer = (limit: number): TensorKind => ({
  schema: { type: 'integer', minimum: -limit, maximum: limit },
  expected: 'an integer',
  accepts: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= limit,
})

/** By the name that ONNX Runtime gives the type. Only numbers with a fraction, and texts, have a way to be missing. */
export const tensorKinds: Readonly<Record<string, TensorKind>> = {
  float32: float,
  float64: float,
  int32: integer(2 ** 31 - 1),
  int64: integer(Number.MAX_SAFE_INTEGER),
  bool: { schema: { type: 'boolean' }, expected: 'true or false', accepts: (value) => typeof value === 'boolean' },
  string: { schema: { type: 'string' }, expected: 'a text', accepts: () => true },
}

/**
 * The input for a graph's tensor of one column, by the values that the column has.
 * @throws FlitError FLIT_EXAMPLE_INVALID where the tensor cannot hold them.
 */
export function tensorInput(name: string, { schema, expected, accepts }: TensorKind, column: Column): Input {
  if (schema.type === 'string') return textInput(name, column)
  const values = valuesOf(column, kindOf(column.cells) ?? 'number')
  checkValues(column, values, accepts, expected)
  return { name, schema, optional: values.includes(null), values }
}

function textInput(name: string, column: Column): Input {
  const values = valuesOf(column, 'text', (cell) => cell === '')
  const texts = [...new Set(values)].filter((value) => value !== null).sort()
  const note = `${name}: takes the texts of the rows, ${texts.join(', ')}, and no others.`
  return { name, schema: { type: 'string', enum: texts }, optional: values.includes(null), values, note }
}
