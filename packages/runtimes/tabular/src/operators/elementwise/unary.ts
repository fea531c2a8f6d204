import { type KernelFunction, kernelFunction } from '../../kernels/kernel-function.ts'
import type { Operator, OperatorContext, Step } from '../../program/operator-context.ts'
import type { NumberType } from '../../program/value.ts'

export type NumberFunction = (value: number) => number

/** A function for each type that an operator takes; a float32 is rounded to one from what the function gives. */
export type FunctionsByType = Readonly<Partial<Record<NumberType, NumberFunction>>>

export interface UnaryOptions {
  /** Default: that of the input. */
  readonly outputType?: NumberType
  /** What the kernel calls the function of float32, which gives the same bits. */
  readonly kernel?: KernelFunction
}

/** Applies a function to each number by itself. */
export function unary(
  context: OperatorContext,
  functions: FunctionsByType,
  { outputType, kernel }: UnaryOptions = {},
): Step {
  const { type, shape, width, data } = context.rows(0, ...(Object.keys(functions) as NumberType[]))
  const of = functions[type] as NumberFunction
  const output = context.output(outputType ?? type, shape).data
  const apply = kernel && type === 'float32' && context.options.simd && kernelFunction(kernel, data, output)
  if (apply) return (rows) => apply(rows * width)
  return (rows) => {
    for (let at = 0; at < rows * width; at++) output[at] = of(data[at] as number)
  }
}

export function unaryOperator(functions: FunctionsByType, options?: UnaryOptions): Operator {
  return (context) => unary(context, functions, options)
}

/** The same function for both types of numbers with a fraction. */
export function real(of: NumberFunction): FunctionsByType {
  return { float32: of, float64: of }
}

/** The same function for all numbers; an integer has one zero alone. */
export function numeric(of: NumberFunction): FunctionsByType {
  return { float32: of, float64: of, int32: of, int64: (value) => of(value) + 0 }
}
