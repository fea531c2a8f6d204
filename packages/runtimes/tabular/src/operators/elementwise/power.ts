import { type Operand, type OperandPair, operandsOf } from '../../program/operand.ts'
import type { Operator } from '../../program/operator-context.ts'
import type { NumberType } from '../../program/value.ts'
import type { PairFunction } from './binary.ts'

const types: readonly NumberType[] = ['float32', 'float64', 'int32', 'int64']
const { fround } = Math

/** Powers, of the type of the base. */
export const power: Operator = (context) => {
  const { shape, width, operands } = operandsOf(context, [0, 1], ...types)
  const [base, exponent] = operands as OperandPair
  const output = context.output(base.type, shape).data
  const of = powerFor(base, exponent)
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      const first = row * base.rowStride
      const second = row * exponent.rowStride
      for (let place = 0; place < width; place++, at++) {
        const value = base.data[first + (base.places[place] as number)] as number
        output[at] = of(value, exponent.data[second + (exponent.places[place] as number)] as number)
      }
    }
  }
}

function powerFor({ type }: Operand, exponent: Operand): PairFunction {
  if (type === 'int32' || type === 'int64') return powerOfInteger
  return type === 'float32' && exponent.data.length === 1 ? powerOfFloat : Math.pow
}

/** As ONNX Runtime, which multiplies where the exponent is one number, 2 or 3. */
function powerOfFloat(base: number, exponent: number): number {
  return exponent === 3 ? fround(base * base) * base : base ** exponent
}

function powerOfInteger(base: number, exponent: number): number {
  return Math.trunc(base ** exponent) + 0
}
