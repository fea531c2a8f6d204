import { integersOf } from '../../program/constants.ts'
import type { Operator, OperatorContext } from '../../program/operator-context.ts'
import type { Numbers, NumberType } from '../../program/value.ts'
import { lanesAlong } from './lanes.ts'

/** Answers the values of one lane. */
export type LaneFunction = (data: Numbers, start: number, offsets: Int32Array) => number

export interface ReduceOptions {
  /** The version from which on the axes are an input. */
  readonly axesAreInput: number
  /** Whether one value alone is answered by itself. */
  readonly keepsOne?: boolean
  readonly types?: readonly NumberType[]
}

const numbers: readonly NumberType[] = ['float32', 'float64', 'int32', 'int64']

/** An operator that makes one value of those along some axes; of integers, without a fraction. */
export function reduceOperator(of: LaneFunction, options: ReduceOptions): Operator {
  return (context) => {
    const { type, shape, width, data } = context.rows(0, ...(options.types ?? numbers))
    const keepsLength = context.attributes.integer('keepdims', 1) !== 0
    const axes = axesOf(context, shape.length, options)
    const { starts, offsets } = lanesAlong(shape, axes)
    const lengths = shape.map((length, axis) => (axes.has(axis) ? 1 : length))
    const output = context.output(type, keepsLength ? lengths : lengths.filter((_, axis) => !axes.has(axis))).data
    const finish = type.startsWith('int') ? (value: number) => Math.trunc(value) + 0 : undefined
    return (rows) => {
      for (let row = 0, at = 0; row < rows; row++) {
        for (const start of starts) {
          const answer = of(data, row * width + start, offsets)
          output[at++] = finish ? finish(answer) : answer
        }
      }
    }
  }
}

function axesOf(context: OperatorContext, rank: number, options: ReduceOptions): ReadonlySet<number> {
  const { attributes, version } = context
  const named = version < options.axesAreInput ? attributes.integers('axes') : integersOf(context, 1)
  const keepsAll = attributes.integer('noop_with_empty_axes', 0) !== 0
  if (named.length > 0) return new Set(named.map((axis) => context.axis(axis, rank)))
  if (keepsAll && !options.keepsOne) throw attributes.refused('noop_with_empty_axes', 1)
  if (keepsAll) return new Set()
  if (!context.isConstant) throw context.notCovered("has no 'axes', so that the rows are put together")
  return new Set(Array.from({ length: rank }, (_, axis) => axis))
}
