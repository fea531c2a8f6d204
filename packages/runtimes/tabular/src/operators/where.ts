import { type Operand, operandsOf } from '../program/operand.ts'
import type { Operator } from '../program/operator-context.ts'
import { numberTypes } from '../program/value.ts'

/** One of two numbers, as a third says. */
export const where: Operator = (context) => {
  const { shape, width, operands } = operandsOf(context, [0, 1, 2], ...numberTypes)
  const [condition, one, other] = operands as readonly [Operand, Operand, Operand]
  if (condition.type !== 'bool' || one.type !== other.type) throw context.notCovered('puts together several types')
  const output = context.output(one.type, shape).data
  const read = ({ data, rowStride, places }: Operand, row: number, place: number) =>
    data[row * rowStride + (places[place] as number)] as number
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      for (let place = 0; place < width; place++, at++)
        // ONNX Runtime adds 0 for the number that is not taken, so that -0 becomes 0.
        output[at] = read(read(condition, row, place) ? one : other, row, place) + 0
    }
  }
}
