import type { Operator } from '../../program/operator-context.ts'
import { real, unary, unaryOperator } from './unary.ts'

/** Whether each number is missing. */
export const isMissing: Operator = unaryOperator(
  real((value) => Number(Number.isNaN(value))),
  { outputType: 'bool' },
)

/** Whether each number is infinite, in the directions that the node asks for. */
export const isInfinite: Operator = (context) => {
  const positive = context.attributes.integer('detect_positive', 1) ? Number.POSITIVE_INFINITY : Number.NaN
  const negative = context.attributes.integer('detect_negative', 1) ? Number.NEGATIVE_INFINITY : Number.NaN
  return unary(
    context,
    real((value) => Number(value === positive || value === negative)),
    { outputType: 'bool' },
  )
}
