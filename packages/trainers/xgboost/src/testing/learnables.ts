import { training } from '@flit-ml/datasets'
import { readOracle } from '@flit-ml/oracles'
import type { JsonSchema, LabelledRows, Row, Signature, Task } from '@flit-ml/spec'
import { dataSignature } from './data-signature.ts'

/** Real rows to learn from. */
export interface Learnable extends LabelledRows {
  readonly name: string
  readonly task: Task
  readonly signature: Signature
  readonly labels: readonly number[]
}

const task = 'binary-classification'

/** Purchases, flights, and loans, of which the interest rate is learnt. */
export const learnables: readonly Learnable[] = [
  { name: 'purchases', task, signature: dataSignature('credit-data'), ...training('credit-data') },
  { name: 'flights', task, signature: dataSignature('flights'), ...training('flights') },
  loans(),
]

function loans(): Learnable {
  const { rows } = readOracle('lending_club/logistic')
  const inputs = rows.map(({ int_rate: _, ...others }) => others)
  const names = Object.keys(inputs[0] ?? {})
  const properties = Object.fromEntries(names.map((name) => [name, schemaOf(inputs.map((row) => row[name]))]))
  return {
    name: 'loans',
    task: 'regression',
    rows: inputs,
    labels: rows.map((row) => Number(row['int_rate'])),
    signature: {
      specVersion: 1,
      input: { type: 'object', properties, additionalProperties: false },
      output: { type: 'object', properties: { value: { type: 'number' } }, additionalProperties: false },
      example: { input: (inputs[0] ?? {}) as Row, output: { value: 10 } },
    },
  }
}

function schemaOf(values: readonly unknown[]): JsonSchema {
  const texts = values.filter((value) => typeof value === 'string')
  if (texts.length === 0) return { type: ['number', 'null'] }
  return { type: ['string', 'null'], enum: [...new Set(texts), null] }
}
