import { createRegistry, type Registry } from '@flit-ml/core'
import type { Model, Output, Row, Signature } from '@flit-ml/spec'

/** Rows are `{ price }`; the example is answered with 0.5. */
export const signature: Signature = {
  specVersion: 1,
  input: {
    type: 'object',
    properties: { price: { type: 'number', minimum: 0 } },
    required: ['price'],
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: { probability: { type: 'number', minimum: 0, maximum: 1 } },
    required: ['probability'],
    additionalProperties: false,
  },
  example: { input: { price: 500 }, output: { probability: 0.5 } },
}

export type Predict = Model['predict']

/** What `example` answers rightly, and everything else by `predict`. */
export function exceptExample(predict: (rows: readonly Row[]) => unknown): Predict {
  return (rows) => (rows.every((row) => row['price'] === 500) ? byPrice(rows) : predict(rows)) as ReturnType<Predict>
}

/** Answers price ÷ 1000. */
export function byPrice(rows: readonly Row[]): Output[] {
  return rows.map((row) => ({ probability: (row['price'] as number) / 1000 }))
}

/** A registry of nothing but these models of the application's own, by id. */
export function registryOf(models: Readonly<Record<string, Predict | Model>>): Registry {
  const registry = createRegistry({ packages: [] })
  for (const [id, model] of Object.entries(models)) {
    registry.register(
      { id, version: '1.0.0', task: 'binary-classification', signature },
      typeof model === 'function' ? { specVersion: 1, predict: model } : model,
    )
  }
  return registry
}
