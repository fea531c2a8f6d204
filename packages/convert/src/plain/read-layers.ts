import { elementsOf, type Field, fieldsOf } from '../document/field.ts'
import { wordOf } from '../document/scalar.ts'
import { finiteNumbersOf } from '../document/vector.ts'
import { invalid } from '../errors.ts'

/** Layers one after the other, the last of which has one output. */
export interface Layers {
  readonly layers: readonly [Layer, ...Layer[]]
  /** What stands between two of them. */
  readonly activation: Activation
}

/** x · weights + bias */
export interface Layer {
  /** By input, each a weight for each output. */
  readonly weights: readonly (readonly number[])[]
  readonly bias: readonly number[]
}

const activations = ['relu', 'tanh', 'logistic', 'identity'] as const

export type Activation = (typeof activations)[number]

export function readLayers(field: Field, activation: Field | undefined, featureCount: number): Layers {
  const [first, ...others] = elementsOf(field)
  if (!first) throw invalid(field.path, 'at least one layer')
  const layers: [Layer, ...Layer[]] = [readLayer(first, featureCount)]
  for (const element of others) layers.push(readLayer(element, layers.at(-1)?.bias.length ?? 0))
  if (layers.at(-1)?.bias.length !== 1) throw invalid(field.path, 'layers of which the last has one output')
  return { layers, activation: activation ? wordOf(activation, activations) : 'relu' }
}

function readLayer(field: Field, inputs: number): Layer {
  const { W, b } = fieldsOf(field, ['W', 'b'])
  const rows = elementsOf(W)
  const bias = finiteNumbersOf(b)
  if (bias.length === 0) throw invalid(b.path, 'at least one output')
  if (rows.length !== inputs)
    throw invalid(W.path, `a list of ${inputs} rows, one for each input, not of ${rows.length}`)
  return { weights: rows.map((row) => [...finiteNumbersOf(row, bias.length)]), bias: [...bias] }
}
