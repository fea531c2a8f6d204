import { float, floats } from './encode-onnx.ts'
import type { BuiltValue, GraphBuilder } from './graph-builder.ts'
import { movingSteps } from './moving-steps.ts'
import type { RandomSource, RandomStep } from './random-source.ts'

/** A value of a type: the newest, or another one, made by a cast where there is none. */
export function newestOf(
  builder: GraphBuilder,
  source: RandomSource,
  type: BuiltValue['type'] = 'float32',
): BuiltValue {
  const newest = builder.values.at(-1) as BuiltValue
  if (newest.type === type) return newest
  const others = builder.values.filter((value) => value.type === type)
  if (others.length > 0) return source.pick(others)
  if (type === 'bool') {
    const value = newestOf(builder, source)
    return builder.add('IsNaN', [value.name], value, { type })
  }
  return builder.add('Cast', [newest.name], newest, { type, attributes: { to: type === 'float32' ? 1 : 7 } })
}

const unary = ['Abs', 'Neg', 'Sqrt', 'Floor', 'Ceil', 'Sign', 'Identity', 'Erf', 'Exp', 'Tanh', 'Dropout']
const binary = ['Add', 'Sub', 'Mul']
const comparisons = ['Equal', 'Less', 'Greater', 'LessOrEqual', 'GreaterOrEqual']
const size = ({ shape }: BuiltValue) => shape.reduce((total, length) => total * length, 1)

function applyUnary(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  builder.add(
    source.pick([
      ...unary,
      ...(builder.version > 10 ? ['Round'] : []),
      ...(builder.leavesZeroOpen ? [] : ['Reciprocal']),
    ]),
    [value.name],
    value,
  )
}

function applyActivation(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  const alpha = float(Math.fround(source.random()))
  builder.add(source.pick(['LeakyRelu', 'HardSigmoid']), [value.name], value, { attributes: { alpha } })
}

/** The other side has the shape of a row, of a part of it, or is one number. */
function otherSide(builder: GraphBuilder, source: RandomSource, value: BuiltValue): string {
  const same = builder.values.filter(({ type, shape }) => type === 'float32' && shape.join() === value.shape.join())
  if (source.below(3) === 0) return source.pick(same).name
  const shape = source.pick([[], [1], value.shape, [1, ...value.shape], value.shape.slice(1)])
  const count = shape.reduce((total, length) => total * length, 1)
  return builder.constant({ shape, floats: source.hard(count) })
}

function applyBinary(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  const sides = [value.name, otherSide(builder, source, value)]
  builder.add(
    source.pick(builder.leavesZeroOpen ? binary : [...binary, 'Div']),
    source.below(2) ? sides : sides.reverse(),
    value,
  )
}

function applyExtreme(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  const sides = [value.name, otherSide(builder, source, value)]
  builder.add(source.pick(['Min', 'Max']), sides, value)
  builder.leavesZeroOpen = true
}

function applyRelu(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  builder.add('Relu', [value.name], value)
  builder.leavesZeroOpen = true
}

function applyClip(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  const bounds = [-1, 2].map((bound) => bound + Math.fround(source.random()))
  const isInput = builder.version >= 11
  const inputs = isInput ? bounds.map((bound) => builder.constant({ shape: [], floats: [bound] })) : []
  const attributes = isInput ? {} : { min: float(bounds[0] as number), max: float(bounds[1] as number) }
  builder.add('Clip', [value.name, ...inputs], value, { attributes })
  builder.leavesZeroOpen = true
}

function applySigmoid(builder: GraphBuilder, source: RandomSource): void {
  const input = newestOf(builder, source)
  const value = builder.add('Sigmoid', [input.name], input)
  // ONNX Runtime's exceeds 1 by its last bit.
  builder.add('Min', [value.name, builder.constant({ shape: [], floats: [1] })], value)
  builder.leavesZeroOpen = true
}

function applyComparison(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  const operator = source.pick(builder.version > 11 ? comparisons : comparisons.slice(1, 3))
  builder.add(operator, [value.name, otherSide(builder, source, value)], value, { type: 'bool' })
}

function applyTest(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  builder.add(source.pick(builder.version > 9 ? ['IsNaN', 'IsInf'] : ['IsNaN']), [value.name], value, { type: 'bool' })
}

function applyLogic(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source, 'bool')
  const operator = source.pick(['Not', 'And', 'Or', 'Xor'])
  const others = builder.values.filter(({ type, shape }) => type === 'bool' && shape.join() === value.shape.join())
  builder.add(operator, operator === 'Not' ? [value.name] : [value.name, source.pick(others).name], value)
}

function applyWhere(builder: GraphBuilder, source: RandomSource): void {
  const condition = newestOf(builder, source, 'bool')
  const sides = [0, 1].map(() => builder.floats(...source.hard(source.pick([1, condition.shape.at(-1) ?? 1]))))
  builder.add('Where', [condition.name, ...sides], condition, { type: 'float32' })
  builder.leavesZeroOpen = true
}

function applyCast(builder: GraphBuilder, source: RandomSource): void {
  const value = builder.values.at(-1) as BuiltValue
  // What a number beyond the integers becomes is left to the machine.
  const type = source.pick(value.type === 'float32' ? (['bool'] as const) : (['float32', 'int64'] as const))
  builder.add('Cast', [value.name], value, { type, attributes: { to: { float32: 1, int64: 7, bool: 9 }[type] } })
}

function applyGemm(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  if (value.shape.length !== 1) return
  const [inner = 1] = value.shape
  const outputs = 1 + source.below(6)
  const numbers = (count: number) => Array.from({ length: count }, () => Math.fround(source.random() - 0.5))
  const weights = builder.constant({ shape: [inner, outputs], floats: numbers(inner * outputs) })
  const inputs = [
    value.name,
    weights,
    ...(builder.version < 11 || source.below(2) ? [builder.floats(...numbers(outputs))] : []),
  ]
  const attributes = source.below(2) ? { alpha: float(0.75), beta: float(0.3) } : {}
  builder.add('Gemm', inputs, value, { shape: [outputs], attributes })
  builder.leavesZeroOpen = true
}

function applyReduce(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  if (value.shape.length === 0) return
  const place = source.below(value.shape.length)
  const keepdims = source.below(2)
  const shape = keepdims ? value.shape.with(place, 1) : value.shape.toSpliced(place, 1)
  const isInput = builder.version >= 18
  const inputs = isInput ? [value.name, builder.integers(place + 1)] : [value.name]
  const attributes = { keepdims, ...(!isInput && { axes: [place + 1] }) }
  // Of missing values ONNX Runtime takes account by their place.
  const filled = builder.add(
    'Where',
    [builder.add('IsNaN', inputs.slice(0, 1), value, { type: 'bool' }).name, builder.floats(0.5), value.name],
    value,
  )
  builder.add(source.pick(['ReduceMax', 'ReduceMin']), [filled.name, ...inputs.slice(1)], value, {
    shape,
    attributes,
  })
  builder.leavesZeroOpen = true
}

function applyIndexOf(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  if (value.shape.length === 0) return
  const place = source.below(value.shape.length)
  const missing = builder.add('IsNaN', [value.name], value, { type: 'bool' })
  const filled = builder.add('Where', [missing.name, builder.floats(0.5), value.name], value)
  builder.leavesZeroOpen = true
  const shape = value.shape.with(place, 1)
  builder.add(source.pick(['ArgMax', 'ArgMin']), [filled.name], value, {
    type: 'int64',
    shape,
    attributes: { axis: place + 1 },
  })
}

function applyOfMl(builder: GraphBuilder, source: RandomSource): void {
  const value = newestOf(builder, source)
  if (value.shape.length !== 1) return
  const numbers = floats(Array.from({ length: size(value) }, () => Math.fround(source.random() * 3)))
  const [operator, attributes] = source.pick([
    ['Imputer', { imputed_value_floats: numbers, replaced_value_float: float(source.pick([Number.NaN, 0.5])) }],
    ['Scaler', { offset: numbers, scale: numbers }],
  ] as const)
  builder.add(operator, [value.name], value, { attributes, domain: 'ai.onnx.ml' })
}

export const randomSteps: readonly RandomStep[] = [
  ...movingSteps,
  applyUnary,
  applyUnary,
  applyActivation,
  applyBinary,
  applyBinary,
  applyExtreme,
  applyRelu,
  applyClip,
  applySigmoid,
  applyComparison,
  applyTest,
  applyLogic,
  applyWhere,
  applyCast,
  applyGemm,
  applyGemm,
  applyReduce,
  applyIndexOf,
  applyOfMl,
]
