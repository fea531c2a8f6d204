import { artifactRefused } from '../artifact-refused.ts'
import type { Operator } from '../program/operator-context.ts'
import { pick } from '../program/pick.ts'
import { sizeOf } from '../program/value.ts'

/** Some places along an axis, in any order. */
export const gather: Operator = (context) => {
  const value = context.rows(0)
  const indices = context.constant(1)
  const axis = context.axis(context.attributes.integer('axis', 0), value.shape.length)
  const length = value.shape[axis] as number
  const chosen = Int32Array.from(indices.values as readonly number[], (index) => (index < 0 ? index + length : index))
  if (chosen.some((place) => !(place >= 0 && place < length)))
    throw artifactRefused(`${context.name} takes a place that is not there.`)
  const inner = sizeOf(value.shape.slice(axis + 1))
  const shape = [...value.shape.slice(0, axis), ...indices.shape, ...value.shape.slice(axis + 1)]
  return pick(context, value, shape, (at) => {
    const outer = Math.floor(at / (inner * chosen.length))
    const place = chosen[Math.floor(at / inner) % chosen.length] as number
    return (outer * length + place) * inner + (at % inner)
  })
}
