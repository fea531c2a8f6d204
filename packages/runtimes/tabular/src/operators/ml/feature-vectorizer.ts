import { artifactRefused } from '../../artifact-refused.ts'
import type { Operator } from '../../program/operator-context.ts'

/** The columns of several matrices side by side, as float32: of each so many as it is to have, with zeros for the others. */
export const featureVectorizer: Operator = (context) => {
  const parts = context.node.inputs.map((_, index) => context.rows(index, 'float32', 'float64', 'int64', 'int32'))
  const widths = context.attributes.integers('inputdimensions')
  if (widths.length !== parts.length) throw artifactRefused(`${context.name} has not as many lengths as inputs.`)
  if (parts.some(({ shape }) => shape.length === 0)) throw context.notCovered('has an input of one dimension')
  const total = widths.reduce((sum, width) => sum + width, 0)
  const output = context.output('float32', [total]).data
  return (rows) => {
    output.fill(0, 0, rows * total)
    let start = 0
    for (const [index, { width, data }] of parts.entries()) {
      const given = widths[index] as number
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < Math.min(width, given); column++)
          output[row * total + start + column] = data[row * width + column] as number
      }
      start += given
    }
  }
}
