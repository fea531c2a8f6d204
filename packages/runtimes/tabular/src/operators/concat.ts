import type { Operator } from '../program/operator-context.ts'

/** The columns of several matrices side by side. */
export const concat: Operator = (context) => {
  const axis = context.attributes.integer('axis', 0)
  if (axis !== 1 && axis !== -1) throw context.notCovered(`has the attribute 'axis' ${axis}`)
  const parts = context.node.inputs.map((_, index) => context.rows(index))
  const type = parts[0]?.type ?? 'float32'
  if (parts.some((part) => part.type !== type)) throw context.notCovered('puts together several types')
  const width = parts.reduce((total, part) => total + part.width, 0)
  const output = context.output(type, width).data
  return (rows) => {
    let start = 0
    for (const part of parts) {
      for (let row = 0, from = 0; row < rows; row++) {
        const to = row * width + start
        for (let column = 0; column < part.width; column++, from++) output[to + column] = part.data[from] as number
      }
      start += part.width
    }
  }
}
