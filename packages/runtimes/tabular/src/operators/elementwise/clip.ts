import type { Operator, OperatorContext } from '../../program/operator-context.ts'
import type { NumberType } from '../../program/value.ts'
import { numeric, unary } from './unary.ts'

const limits: Readonly<Record<NumberType, number>> = {
  float32: (2 - 2 ** -23) * 2 ** 127,
  float64: Number.MAX_VALUE,
  int32: 2 ** 31,
  int64: 2 ** 63,
  bool: 1,
}

/** Each number, but no less and no more than the bounds; a missing value stays one. */
export const clip: Operator = (context) => {
  const { type } = context.rows(0, 'float32', 'float64', 'int32', 'int64')
  const [least, greatest] = boundsOf(context, limits[type])
  return unary(
    context,
    numeric((value) => Math.min(Math.max(value, least), greatest)),
  )
}

/** Before version 11, attributes; then inputs. */
function boundsOf(context: OperatorContext, limit: number): [least: number, greatest: number] {
  if (context.version < 11) return [context.attributes.float('min', -limit), context.attributes.float('max', limit)]
  const bound = (index: number) =>
    context.has(index) ? ((context.constant(index).values as readonly number[])[0] as number) : undefined
  return [bound(1) ?? -limit, bound(2) ?? limit]
}
