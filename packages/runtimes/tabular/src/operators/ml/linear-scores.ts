import { artifactRefused } from '../../artifact-refused.ts'
import type { OperatorContext, Step } from '../../program/operator-context.ts'
import type { RowValue } from '../../program/value.ts'
import { multiplyMatrix } from '../matrix/multiply-matrix.ts'

/**
 * Puts intercepts, and the products of a matrix with the attribute `coefficients`, [targets, columns], into the output: by
 * the order of additions that ONNX Runtime has for two rows and more.
 */
export function linearScores(
  context: OperatorContext,
  input: RowValue<'float32'>,
  intercepts: Float32Array,
  output: RowValue<'float32'>,
): Step {
  const { width: inner, data } = input
  const { width } = output
  const coefficients = context.attributes.floats('coefficients')
  if (coefficients.length !== inner * width)
    throw artifactRefused(
      `${context.name} has ${coefficients.length} coefficients for ${inner} columns and ${width} targets.`,
    )
  const weights = Float32Array.from(
    coefficients,
    (_, at) => coefficients[(at % width) * inner + Math.floor(at / width)] as number,
  )
  const strip = stripOf(width)
  return multiplyMatrix(data, { inner, width, data: weights, bias: intercepts, strip }, output.data, context.options)
}

/** How many products are summed up before they are added to the rest: ONNX Runtime makes blocks of one size. */
function stripOf(width: number): number {
  const widths = [16, 32, 64].findIndex((most) => width <= most)
  return widths < 0 ? 128 : 1024 >> widths
}
