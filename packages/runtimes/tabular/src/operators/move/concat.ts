import type { Operator, OperatorContext } from '../../program/operator-context.ts'
import { type RowValue, sizeOf } from '../../program/value.ts'

/** Tensors one after the other along an axis. */
export const concat: Operator = (context) => {
  const parts = context.node.inputs.map((_, index) => context.rows(index) as RowValue)
  const { type, shape } = parts[0] as RowValue
  const axis = context.axis(context.attributes.integer('axis', 1), shape.length)
  checkParts(context, parts, axis)
  const length = parts.reduce((total, part) => total + (part.shape[axis] as number), 0)
  const output = context.output(type, shape.with(axis, length))
  const outer = sizeOf(shape.slice(0, axis))
  const stride = output.width / outer
  return (rows) => {
    let start = 0
    for (const part of parts) {
      const size = part.width / outer
      for (let block = 0, from = 0; block < rows * outer; block++) {
        const to = block * stride + start
        for (let at = 0; at < size; at++, from++) output.data[to + at] = part.data[from] as number
      }
      start += size
    }
  }
}

function checkParts(context: OperatorContext, parts: readonly RowValue[], axis: number): void {
  const [first] = parts
  const isLike = ({ type, shape }: RowValue) =>
    type === first?.type &&
    shape.length === first.shape.length &&
    shape.every((length, at) => at === axis || length === first.shape[at])
  if (!parts.every(isLike)) throw context.notCovered('puts together several types or shapes')
}
