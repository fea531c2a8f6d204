import { artifactRefused } from '../../artifact-refused.ts'
import { integersOf } from '../../program/constants.ts'
import type { Operator, OperatorContext } from '../../program/operator-context.ts'
import { lanesAlong } from './lanes.ts'

/** The k greatest or least values along an axis, in order, and where they stand: of equal ones the first comes first. */
export const topK: Operator = (context) => {
  const { attributes } = context
  const { type, shape, width, data } = context.rows(0, 'float32', 'float64', 'int32', 'int64')
  const axis = context.axis(attributes.integer('axis', -1), shape.length)
  const order = attributes.integer('largest', 1) !== 0 ? -1 : 1
  attributes.ignore('sorted')
  const count = countOf(context, shape[axis] as number)
  const from = lanesAlong(shape, new Set([axis]))
  const to = lanesAlong(shape.with(axis, count), new Set([axis]))
  const values = context.output(type, shape.with(axis, count), 0)
  const indices = context.output('int64', shape.with(axis, count), 1)
  return (rows) => {
    for (let row = 0; row < rows; row++) {
      for (const [lane, start] of from.starts.entries()) {
        const at = (index: number) => data[row * width + start + (from.offsets[index] as number)] as number
        const sorted = Array.from(from.offsets, (_, index) => index).sort((one, other) => order * (at(one) - at(other)))
        for (const [rank, offset] of to.offsets.entries()) {
          const place = row * values.width + (to.starts[lane] as number) + offset
          const index = sorted[rank] as number
          values.data[place] = at(index)
          indices.data[place] = index
        }
      }
    }
  }
}

/** Before version 10 an attribute, then an input. */
function countOf(context: OperatorContext, length: number): number {
  const [count = -1] = context.version < 10 ? [context.attributes.integer('k', -1)] : integersOf(context, 1)
  if (!(count >= 0 && count <= length)) throw artifactRefused(`${context.name} takes ${count} of ${length} values.`)
  return count
}
