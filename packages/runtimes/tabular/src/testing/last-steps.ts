import { float } from './encode-onnx.ts'
import type { BuiltValue, GraphBuilder } from './graph-builder.ts'
import type { RandomSource } from './random-source.ts'
import { newestOf } from './random-steps.ts'

/** Adds a node that ONNX Runtime computes by an approximation or in an order of its own. */
export type LastStep = (builder: GraphBuilder, source: RandomSource) => BuiltValue

function activation(builder: GraphBuilder, source: RandomSource): BuiltValue {
  const value = newestOf(builder, source)
  const operators = ['Elu', 'Selu', 'Softplus', 'Log', ...(builder.version >= 20 ? ['Gelu'] : [])]
  return builder.add(source.pick(operators), [value.name], value)
}

/** Of numbers that are neither missing nor great: those of a tangent. */
function tame(builder: GraphBuilder, source: RandomSource): BuiltValue {
  const value = newestOf(builder, source)
  const missing = builder.add('IsNaN', [value.name], value, { type: 'bool' })
  const filled = builder.add('Where', [missing.name, builder.floats(0.5), value.name], value)
  return builder.add('Tanh', [filled.name], value)
}

function softmax(builder: GraphBuilder, source: RandomSource): BuiltValue {
  const value = tame(builder, source)
  if (value.shape.length === 0) return value
  const axis = 1 + source.below(value.shape.length)
  return builder.add(source.pick(['Softmax', 'LogSoftmax']), [value.name], value, { attributes: { axis } })
}

function power(builder: GraphBuilder, source: RandomSource): BuiltValue {
  const value = newestOf(builder, source)
  const exponent = builder.constant({
    shape: [],
    floats: [source.pick([0, 0.5, 1, 2, 3, 2.5, ...(builder.leavesZeroOpen ? [] : [-1])])],
  })
  return builder.add('Pow', [value.name, exponent], value)
}

function reduction(builder: GraphBuilder, source: RandomSource): BuiltValue {
  const value = tame(builder, source)
  if (value.shape.length === 0) return value
  const operator = source.pick([
    'ReduceSum',
    'ReduceMean',
    'ReduceL1',
    'ReduceL2',
    'ReduceProd',
    'ReduceSumSquare',
    'ReduceLogSumExp',
  ])
  const place = source.below(value.shape.length)
  const isInput = builder.version >= (operator === 'ReduceSum' ? 13 : 18)
  const inputs = isInput ? [value.name, builder.integers(place + 1)] : [value.name]
  const attributes = isInput ? {} : { axes: [place + 1] }
  return builder.add(operator, inputs, value, { shape: value.shape.with(place, 1), attributes })
}

function normalization(builder: GraphBuilder, source: RandomSource): BuiltValue {
  const value = tame(builder, source)
  const [channels] = value.shape
  if (channels === undefined) return value
  const lists = [1, 2, 3, 4].map(() => builder.floats(...Array.from({ length: channels }, () => source.random())))
  return builder.add('BatchNormalization', [value.name, ...lists], value, { attributes: { epsilon: float(0.01) } })
}

export const lastSteps: readonly LastStep[] = [activation, softmax, power, reduction, normalization]
