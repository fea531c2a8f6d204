import { float, floats } from './encode-onnx.ts'
import type { BuiltValue, GraphBuilder } from './graph-builder.ts'

/** Where chance comes from. */
export interface RandomSource {
  readonly random: () => number
  readonly below: (limit: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** Float32 numbers that are hard to tell apart. */
  readonly hard: (count: number) => number[]
}

/** Adds nodes to a graph, whose answers have the bits of ONNX Runtime. */
export type RandomStep = (builder: GraphBuilder, source: RandomSource) => void

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

function applyConcat(builder: GraphBuilder, source: RandomSource): void {
  const value = builder.values.at(-1) as BuiltValue
  if (value.shape.length === 0 || size(value) > 24) return
  const axis = 1 + source.below(value.shape.length)
  const shape = value.shape.with(axis - 1, 2 * (value.shape[axis - 1] as number))
  builder.add('Concat', [value.name, value.name], value, { shape, attributes: { axis } })
}

function applyReshape(builder: GraphBuilder, source: RandomSource): void {
  const value = builder.values.at(-1) as BuiltValue
  const width = size(value)
  const divisors = Array.from({ length: width }, (_, index) => index + 1).filter((length) => width % length === 0)
  const first = source.pick(divisors)
  const shape = source.pick([[width], [first, width / first], [first, 1, width / first]])
  builder.add('Reshape', [value.name, builder.integers(source.pick([-1, 0]), ...shape)], value, { shape })
}

function applyFlatten(builder: GraphBuilder): void {
  const value = builder.values.at(-1) as BuiltValue
  builder.add('Flatten', [value.name], value, { shape: [size(value)] })
}

function applyUnsqueeze(builder: GraphBuilder, source: RandomSource): void {
  const value = builder.values.at(-1) as BuiltValue
  const axis = 1 + source.below(value.shape.length + 1)
  const isInput = builder.version >= 13
  const attributes = isInput ? {} : { axes: [axis] }
  const inputs = isInput ? [value.name, builder.integers(axis)] : [value.name]
  builder.add('Unsqueeze', inputs, value, { shape: value.shape.toSpliced(axis - 1, 0, 1), attributes })
}

function applySqueeze(builder: GraphBuilder, source: RandomSource): void {
  const value = builder.values.at(-1) as BuiltValue
  const axes = value.shape.flatMap((length, axis) => (length === 1 ? axis + 1 : []))
  if (axes.length === 0) return
  const axis = source.pick(axes)
  const isInput = builder.version >= 13
  const inputs = isInput ? [value.name, builder.integers(axis)] : [value.name]
  const attributes = isInput ? {} : { axes: [axis] }
  builder.add('Squeeze', inputs, value, { shape: value.shape.toSpliced(axis - 1, 1), attributes })
}

function applyTranspose(builder: GraphBuilder, source: RandomSource): void {
  const value = builder.values.at(-1) as BuiltValue
  const axes = value.shape.map((_, axis) => axis)
  const order = axes.toSorted(() => source.random() - 0.5)
  const perm = [0, ...order.map((axis) => axis + 1)]
  builder.add('Transpose', [value.name], value, {
    shape: order.map((axis) => value.shape[axis] as number),
    attributes: { perm },
  })
}

function applyGather(builder: GraphBuilder, source: RandomSource): void {
  const value = builder.values.at(-1) as BuiltValue
  if (value.shape.length === 0) return
  const place = source.below(value.shape.length)
  const length = value.shape[place] as number
  const chosen = Array.from({ length: 1 + source.below(4) }, () => source.below(2 * length) - length)
  const shape = value.shape.with(place, chosen.length)
  builder.add('Gather', [value.name, builder.integers(...chosen)], value, { shape, attributes: { axis: place + 1 } })
}

function applySlice(builder: GraphBuilder, source: RandomSource): void {
  const value = builder.values.at(-1) as BuiltValue
  if (value.shape.length === 0) return
  const place = source.below(value.shape.length)
  const length = value.shape[place] as number
  const start = source.below(length)
  const end = start + 1 + source.below(length - start)
  const shape = value.shape.with(place, end - start)
  const isInput = builder.version >= 10
  const parts = [start, end, place + 1].map((part) => [part])
  const inputs = isInput ? parts.map((part) => builder.integers(...part)) : []
  const attributes = isInput ? {} : { starts: [start], ends: [end], axes: [place + 1] }
  builder.add('Slice', [value.name, ...inputs], value, { shape, attributes })
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
  applyConcat,
  applyReshape,
  applyFlatten,
  applyUnsqueeze,
  applySqueeze,
  applyTranspose,
  applyGather,
  applySlice,
  applyReduce,
  applyIndexOf,
  applyOfMl,
]
