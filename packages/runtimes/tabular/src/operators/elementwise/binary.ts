import { type OperandPair, operandsOf } from '../../program/operand.ts'
import type { Operator, OperatorContext, Step } from '../../program/operator-context.ts'
import type { NumberType, RowType } from '../../program/value.ts'

export type PairFunction = (one: number, other: number) => number

/** A function for each type that an operator takes; a float32 is rounded to one from what the function gives. */
export type PairFunctionsByType = Readonly<Partial<Record<RowType, PairFunction>>>

/** Applies a function to each two numbers of the same type, by ONNX's broadcasting. */
export function binary(context: OperatorContext, functions: PairFunctionsByType, outputType?: NumberType): Step {
  // Texts are compared as numbers are.
  const { shape, width, operands } = operandsOf(context, [0, 1], ...(Object.keys(functions) as NumberType[]))
  const [one, other] = operands as OperandPair
  if (one.type !== other.type) throw context.notCovered(`puts together ${one.type} and ${other.type}`)
  const of = functions[one.type] as PairFunction
  const output = context.output(outputType ?? one.type, shape).data
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      const first = row * one.rowStride
      const second = row * other.rowStride
      for (let place = 0; place < width; place++, at++) {
        const left = one.data[first + (one.places[place] as number)] as number
        output[at] = of(left, other.data[second + (other.places[place] as number)] as number)
      }
    }
  }
}

export function binaryOperator(functions: PairFunctionsByType, outputType?: NumberType): Operator {
  return (context) => binary(context, functions, outputType)
}
