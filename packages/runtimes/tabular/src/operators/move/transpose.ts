import { artifactRefused } from '../../artifact-refused.ts'
import type { Operator } from '../../program/operator-context.ts'
import { pick } from './pick.ts'

/** The axes in another order, in which the rows stay first. */
export const transpose: Operator = (context) => {
  const value = context.rows(0)
  const leading = context.isConstant ? 0 : 1
  const rank = value.shape.length + leading
  const named = context.attributes.integers('perm')
  const order = named.length > 0 ? named : Array.from({ length: rank }, (_, axis) => rank - 1 - axis)
  if (new Set(order).size !== rank || order.some((axis) => !(axis >= 0 && axis < rank)))
    throw artifactRefused(`${context.name} has the attribute 'perm' ${order.join(', ')} for ${rank} axes.`)
  if (leading && order[0] !== 0)
    throw context.notCovered(`has the attribute 'perm' ${order.join(', ')}, which moves the rows`)
  const axes = order.slice(leading).map((axis) => axis - leading)
  const strides = value.shape.map((_, axis) => value.shape.slice(axis + 1).reduce((size, length) => size * length, 1))
  const shape = axes.map((axis) => value.shape[axis] as number)
  return pick(context, value, shape, (at) => {
    let place = 0
    let rest = at
    for (let axis = axes.length - 1; axis >= 0; axis--) {
      const length = shape[axis] as number
      place += (rest % length) * (strides[axes[axis] as number] as number)
      rest = Math.floor(rest / length)
    }
    return place
  })
}
