import { artifactRefused } from '../../artifact-refused.ts'
import { integersOf } from '../../program/constants.ts'
import type { Operator } from '../../program/operator-context.ts'
import { takeAlong } from '../move/take-along.ts'

/** Some places along the last axis, in any order. */
export const arrayFeatureExtractor: Operator = (context) => {
  const value = context.rows(0)
  const chosen = integersOf(context, 1)
  const { shape } = value
  const axis = shape.length - 1
  if (axis < 0 || context.isConstant) throw context.notCovered(`takes rows of the shape [${shape.join(', ')}]`)
  if (chosen.length === 0 || chosen.some((place) => !(place >= 0 && place < (shape[axis] as number))))
    throw artifactRefused(`${context.name} takes a place that is not there.`)
  return takeAlong(context, value, axis, chosen, [chosen.length])
}
