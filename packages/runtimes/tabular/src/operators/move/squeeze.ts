import { artifactRefused } from '../../artifact-refused.ts'
import { integersOf } from '../../program/constants.ts'
import type { Operator, OperatorContext } from '../../program/operator-context.ts'
import { giveShape } from './give-shape.ts'

/** Without some dimensions of length 1. */
export const squeeze: Operator = (context) => {
  const { shape } = context.rows(0)
  const axes = axesOf(context)
  if (axes.length === 0 && !context.isConstant)
    throw context.notCovered("has no 'axes', so that a single row would lose its dimension")
  const isLost = axes.length === 0 ? shape.map((length) => length === 1) : new Array<boolean>(shape.length).fill(false)
  for (const axis of axes) isLost[context.axis(axis, shape.length)] = true
  if (shape.some((length, axis) => isLost[axis] && length !== 1))
    throw artifactRefused(`${context.name} takes off a dimension that is not of length 1.`)
  return giveShape(
    context,
    shape.filter((_, axis) => !isLost[axis]),
  )
}

/** With more dimensions, of length 1. */
export const unsqueeze: Operator = (context) => {
  const { shape } = context.rows(0)
  const axes = axesOf(context)
  const rank = shape.length + axes.length
  const isNew = new Array<boolean>(rank).fill(false)
  for (const axis of axes) isNew[context.axis(axis, rank)] = true
  const lengths = shape.values()
  return giveShape(
    context,
    isNew.map((isOne) => (isOne ? 1 : (lengths.next().value ?? 1))),
  )
}

/** Before version 13 an attribute, then an input. */
function axesOf(context: OperatorContext): readonly number[] {
  return context.version < 13 ? context.attributes.integers('axes') : integersOf(context, 1)
}
