import { artifactRefused } from '../artifact-refused.ts'
import type { Operator } from '../program/operator-context.ts'

/** Some columns of a matrix, in any order. */
export const gather: Operator = (context) => {
  const { type, width, data } = context.rows(0)
  const { shape, values } = context.constant(1)
  const axis = context.attributes.integer('axis', 0)
  if ((axis !== 1 && axis !== -1) || shape.length !== 1)
    throw context.notCovered(`has the attribute 'axis' ${axis}, and indices of ${shape.length} dimensions`)
  const columns = Int32Array.from(values as readonly number[], (index) => (index < 0 ? index + width : index))
  if (columns.some((column) => !(column >= 0 && column < width)))
    throw artifactRefused(`${context.name} takes a column that is not there.`)
  const output = context.output(type, columns.length).data
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      for (const column of columns) output[at++] = data[row * width + column] as number
    }
  }
}
