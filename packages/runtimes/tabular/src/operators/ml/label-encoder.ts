import { artifactRefused } from '../../artifact-refused.ts'
import type { Attributes } from '../../model/attributes.ts'
import type { Operator, OperatorContext } from '../../program/operator-context.ts'
import type { RowType } from '../../program/value.ts'

type Label = string | number

/** What labels become, which have types of their own. */
interface Labels {
  readonly from: RowType
  readonly to: RowType
  readonly pairs: readonly (readonly [key: Label, value: Label])[]
  readonly fallback: Label
}

/** Another label for each. */
export const labelEncoder: Operator = (context) => {
  const { shape, width, type, data } = context.rows(0, 'string', 'int64', 'float32', 'float64')
  const { from, to, pairs, fallback } = context.version < 2 ? readClasses(context, type) : readPairs(context)
  if (from !== type) throw context.notCovered(`has the input 0 of ${type}, and keys of ${from}`)
  const output = context.output(to, shape).data as Label[]
  const labels = new Map(pairs)
  return (rows) => {
    for (let at = 0; at < rows * width; at++) output[at] = labels.get(data[at] as Label) ?? fallback
  }
}

/** Texts become the places where they stand in a list, or the other way around. */
function readClasses({ attributes }: OperatorContext, type: RowType): Labels {
  const texts = [...attributes.texts('classes_strings').entries()]
  const text = attributes.text('default_string', '_Unused')
  const integer = attributes.integer('default_int64', -1)
  if (type === 'int64') return { from: type, to: 'string', pairs: texts, fallback: text }
  return { from: 'string', to: 'int64', pairs: texts.map(([place, label]) => [label, place]), fallback: integer }
}

function readPairs(context: OperatorContext): Labels {
  const { attributes } = context
  const keys = readList(attributes, 'keys')
  const values = readList(attributes, 'values')
  if (!keys || !values || keys.list.length !== values.list.length)
    throw artifactRefused(`${context.name} has not as many keys as values.`)
  const given = attributes.tensor('default_tensor')
  const fallback = readFallbacks(attributes)[values.type] ?? 0
  // Before version 4 a missing number is no key. The first of several values of a key counts.
  const pairs = keys.list.map((key, at) => [key, values.list[at] as Label] as const).toReversed()
  return {
    from: keys.type,
    to: values.type,
    pairs: context.version < 4 ? pairs.filter(([key]) => !Number.isNaN(key)) : pairs,
    fallback: given?.type === values.type ? (given.values[0] as Label) : fallback,
  }
}

function readFallbacks(attributes: Attributes): Partial<Record<RowType, Label>> {
  return {
    string: attributes.text('default_string', '_Unused'),
    int64: attributes.integer('default_int64', -1),
    float32: attributes.float('default_float', -0),
    float64: -0,
  }
}

function readList(
  attributes: Attributes,
  name: 'keys' | 'values',
): { readonly type: RowType; readonly list: readonly Label[] } | undefined {
  const tensor = attributes.tensor(`${name}_tensor`)
  const lists: readonly { readonly type: RowType; readonly list: readonly Label[] }[] = [
    { type: 'string', list: attributes.texts(`${name}_strings`) },
    { type: 'int64', list: attributes.integers(`${name}_int64s`) },
    { type: 'float32', list: attributes.floats(`${name}_floats`) },
    ...(tensor ? [{ type: tensor.type as RowType, list: tensor.values }] : []),
  ]
  const [found, ...others] = lists.filter(({ list }) => list.length > 0)
  if (others.length > 0) throw attributes.refused(`${name}_tensor or another`, 'of several types')
  return found
}
