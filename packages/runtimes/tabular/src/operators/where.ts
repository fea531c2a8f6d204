import { type Operand, operands } from '../program/operand.ts'
import type { Operator } from '../program/operator-context.ts'

/** One of two numbers, as a third says. */
export const where: Operator = (context) => {
  const [width, condition, one, other] = operands(context, 0, 1, 2) as [number, Operand, Operand, Operand]
  if (condition.type !== 'bool' || one.type !== other.type) throw context.notCovered('puts together several types')
  const output = context.output(one.type, width).data
  const read = ({ data, rowStride, columnStride }: Operand, row: number, column: number) =>
    data[row * rowStride + column * columnStride] as number
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      for (let column = 0; column < width; column++, at++)
        // ONNX Runtime adds 0 for the number that is not taken, so that -0 becomes 0.
        output[at] = read(read(condition, row, column) ? one : other, row, column) + 0
    }
  }
}
