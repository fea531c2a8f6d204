import { artifactRefused } from '../../artifact-refused.ts'
import { integersOf } from '../../program/constants.ts'
import type { Operator, OperatorContext, Step } from '../../program/operator-context.ts'
import { isRowValue, type NumberType, type RowValue, sizeOf } from '../../program/value.ts'
import { takeAlong } from './take-along.ts'

/** Some places along an axis, in any order; or, for each index that the rows give, an entry of a constant table. */
export const gather: Operator = (context) => {
  if (!context.isConstant && isRowValue(context.input(1))) return gatherFromTable(context)
  const value = context.rows(0)
  const axis = context.axis(context.attributes.integer('axis', 0), value.shape.length)
  const length = value.shape[axis] as number
  const chosen = integersOf(context, 1).map((index) => (index < 0 ? index + length : index))
  if (chosen.some((place) => !(place >= 0 && place < length)))
    throw artifactRefused(`${context.name} takes a place that is not there.`)
  return takeAlong(context, value, axis, chosen, context.constant(1).shape)
}

function gatherFromTable(context: OperatorContext): Step {
  const indices = context.rows(1, 'int64', 'int32')
  if (isRowValue(context.input(0)) || context.attributes.integer('axis', 0) !== 0)
    throw context.notCovered('has indices that are not constant')
  const table = context.lifted(0) as RowValue
  const [length = 0, ...entry] = table.shape
  const size = sizeOf(entry)
  const output = context.output<NumberType>(table.type, [...indices.shape, ...entry])
  return (rows) => {
    for (let at = 0; at < rows * indices.width; at++) {
      const index = indices.data[at] as number
      const place = index < 0 ? index + length : index
      if (!(place >= 0 && place < length))
        throw artifactRefused(`${context.name} is given the index ${index} of ${length}.`)
      for (let inside = 0; inside < size; inside++)
        output.data[at * size + inside] = table.data[place * size + inside] as number
    }
  }
}
