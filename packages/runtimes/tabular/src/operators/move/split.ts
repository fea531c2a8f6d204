import { artifactRefused } from '../../artifact-refused.ts'
import { integersOf } from '../../program/constants.ts'
import type { Operator, OperatorContext } from '../../program/operator-context.ts'
import { sequence } from '../../program/sequence.ts'
import { takeAlong } from './take-along.ts'

/** Parts one after the other along an axis, each an output. */
export const split: Operator = (context) => {
  const value = context.rows(0)
  const axis = context.axis(context.attributes.integer('axis', 0), value.shape.length)
  const length = value.shape[axis] as number
  const parts = partsOf(context, length)
  if (parts.reduce((sum, part) => sum + part, 0) !== length || parts.length !== context.node.outputs.length)
    throw artifactRefused(`${context.name} has the parts ${parts.join(', ')} of ${length}.`)
  let start = 0
  const steps = parts.map((part, output) => {
    const places = Array.from({ length: part }, (_, at) => start + at)
    start += part
    return takeAlong(context, value, axis, places, [part], output)
  })
  return sequence(steps)
}

/** Before version 13 the lengths are an attribute, then an input; without them, all are alike but for the last. */
function partsOf(context: OperatorContext, length: number): readonly number[] {
  const { attributes, version, node } = context
  const named = version < 13 ? attributes.integers('split') : integersOf(context, 1)
  if (named.length > 0) return named
  const count = attributes.integer('num_outputs', node.outputs.length)
  const each = Math.ceil(length / count)
  return Array.from({ length: count }, (_, part) => Math.max(0, Math.min(each, length - part * each)))
}
