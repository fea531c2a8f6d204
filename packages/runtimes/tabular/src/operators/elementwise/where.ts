import { type Operand, operandsOf } from '../../program/operand.ts'
import type { Operator } from '../../program/operator-context.ts'
import { type NumberType, rowTypes } from '../../program/value.ts'

/** One of two values, as a third says. */
export const where: Operator = (context) => {
  const { shape, width, operands } = operandsOf(context, [0, 1, 2], ...rowTypes)
  const [condition, one, other] = operands as readonly Operand[] as readonly [Operand, Operand, Operand]
  const type: string = one.type
  if (condition.type !== 'bool' || one.type !== other.type) throw context.notCovered('puts together several types')
  const output = context.output<NumberType>(one.type, shape).data
  const read = ({ data, rowStride, places }: Operand, row: number, place: number) =>
    data[row * rowStride + (places[place] as number)] as number
  // ONNX Runtime adds 0 for the number that is not taken, so that -0 becomes 0.
  const taken = type === 'string' ? (value: number) => value : (value: number) => value + 0
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      for (let place = 0; place < width; place++, at++)
        output[at] = taken(read(read(condition, row, place) ? one : other, row, place))
    }
  }
}
