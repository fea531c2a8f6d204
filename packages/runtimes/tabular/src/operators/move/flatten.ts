import { artifactRefused } from '../../artifact-refused.ts'
import type { Operator } from '../../program/operator-context.ts'
import { sizeOf } from '../../program/value.ts'
import { giveShape } from './give-shape.ts'

/** A matrix: what is before an axis by what comes from there on. */
export const flatten: Operator = (context) => {
  const { shape } = context.rows(0)
  const leading = context.isConstant ? 0 : 1
  const rank = shape.length + leading
  const axis = context.attributes.integer('axis', 1)
  const first = axis < 0 ? axis + rank : axis
  if (!(first >= 0 && first <= rank)) throw artifactRefused(`${context.name} has the axis ${axis}, which is not there.`)
  const before = sizeOf(shape.slice(0, Math.max(0, first - leading)))
  const after = sizeOf(shape.slice(Math.max(0, first - leading)))
  if (!leading) return giveShape(context, [before, after])
  if (first === 0 || before !== 1)
    throw context.notCovered(`has the attribute 'axis' ${axis}, which does not keep the rows`)
  return giveShape(context, [after])
}
