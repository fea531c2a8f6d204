import { exponential } from '../../arithmetic/exponential.ts'
import type { Operator, OperatorContext } from '../../program/operator-context.ts'
import { type Lanes, lanesAlong } from './lanes.ts'

const { fround } = Math

/** The shares of the exponentials of the numbers along an axis. */
export const softmax: Operator = (context) => {
  const { type, shape, width, data } = context.rows(0, 'float32', 'float64')
  const { starts, offsets } = lanesOf(context, shape)
  const output = context.output(type, shape).data
  const [power, round] = type === 'float32' ? [exponential, fround] : [Math.exp, (value: number) => value]
  return (rows) => {
    for (let row = 0; row < rows; row++) {
      for (const first of starts) {
        const start = row * width + first
        let greatest = Number.NEGATIVE_INFINITY
        for (const offset of offsets) greatest = Math.max(greatest, data[start + offset] as number)
        let sum = 0
        for (const offset of offsets) {
          output[start + offset] = power(round((data[start + offset] as number) - greatest))
          sum = round(sum + (output[start + offset] as number))
        }
        const scale = round(1 / sum)
        for (const offset of offsets) output[start + offset] = (output[start + offset] as number) * scale
      }
    }
  }
}

/** The logarithms of those shares. */
export const logSoftmax: Operator = (context) => {
  const { type, shape, width, data } = context.rows(0, 'float32', 'float64')
  const { starts, offsets } = lanesOf(context, shape)
  const output = context.output(type, shape).data
  return (rows) => {
    for (let row = 0; row < rows; row++) {
      for (const first of starts) {
        const start = row * width + first
        let greatest = Number.NEGATIVE_INFINITY
        for (const offset of offsets) greatest = Math.max(greatest, data[start + offset] as number)
        let sum = 0
        for (const offset of offsets) sum += Math.exp((data[start + offset] as number) - greatest)
        const logarithm = Math.log(sum)
        for (const offset of offsets) output[start + offset] = (data[start + offset] as number) - greatest - logarithm
      }
    }
  }
}

/** Before version 13 all from the axis on is one lane, then the axis alone. */
function lanesOf(context: OperatorContext, shape: readonly number[]): Lanes {
  const isNew = context.version >= 13
  const axis = context.axis(context.attributes.integer('axis', isNew ? -1 : 1), shape.length)
  return lanesAlong(shape, new Set(isNew ? [axis] : shape.flatMap((_, place) => (place >= axis ? place : []))))
}
