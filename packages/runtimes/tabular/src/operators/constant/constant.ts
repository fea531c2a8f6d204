import type { Constant } from '../../onnx/constant.ts'
import type { Operator, OperatorContext } from '../../program/operator-context.ts'

/** A tensor, a value or a list that stands in the node. */
export const constant: Operator = (context) => {
  const [name = ''] = context.node.attributes.keys()
  const value = readers[name]?.(context, name)
  if (!value) throw context.notCovered(`has the attribute '${name}'`)
  context.give(value)
  return undefined
}

type Reader = (context: OperatorContext, name: string) => Constant | undefined

const readers: Readonly<Record<string, Reader>> = {
  value: ({ attributes }, name) => attributes.tensor(name),
  value_float: ({ attributes }, name) => scalar('float32', attributes.float(name, 0)),
  value_floats: ({ attributes }, name) => list('float32', attributes.floats(name)),
  value_int: ({ attributes }, name) => scalar('int64', attributes.integer(name, 0)),
  value_ints: ({ attributes }, name) => list('int64', attributes.integers(name)),
  value_string: ({ attributes }, name) => ({ type: 'string', shape: [], values: [attributes.text(name, '')] }),
  value_strings: ({ attributes }, name) => list('string', attributes.texts(name)),
}

function scalar(type: Constant['type'], value: number): Constant {
  return { type, shape: [], values: [value] }
}

function list(type: Constant['type'], values: Constant['values']): Constant {
  return { type, shape: [values.length], values }
}
