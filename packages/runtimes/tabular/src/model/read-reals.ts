import type { Attributes } from './attributes.ts'
import { type Reals, realsOf, type TreeInput } from './tree-ensemble.ts'

/** A list of numbers that is an attribute of float32, or a tensor in the attribute `…_as_tensor`. */
export function readReals(attributes: Attributes, name: string, type: TreeInput['type']): Reals {
  const floats = attributes.reals(name, 'float32')
  const numbers = attributes.reals(`${name}_as_tensor`, type)
  if (floats.length > 0 && numbers.length > 0) throw attributes.refused(`${name}_as_tensor`, `beside '${name}'`)
  return floats.length > 0 ? realsOf(type, floats) : numbers
}
