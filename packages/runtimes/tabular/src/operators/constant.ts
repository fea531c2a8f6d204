import type { Operator } from '../program/operator-context.ts'

/** A tensor that stands in the node. */
export const constant: Operator = (context) => {
  const value = context.attributes.tensor('value')
  if (!value) throw context.notCovered("has no attribute 'value'")
  context.give(value)
  return undefined
}
