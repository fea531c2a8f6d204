import type { BuiltValue, GraphBuilder } from './graph-builder.ts'
import type { RandomSource, RandomStep } from './random-source.ts'

const size = ({ shape }: BuiltValue) => shape.reduce((total, length) => total * length, 1)

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

/** Nodes that move values, or give them another shape. */
export const movingSteps: readonly RandomStep[] = [
  applyConcat,
  applyReshape,
  applyFlatten,
  applyUnsqueeze,
  applySqueeze,
  applyTranspose,
  applyGather,
  applySlice,
]
