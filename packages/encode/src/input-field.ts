import type { JsonSchema, ObjectSchema } from '@flit-ml/spec'

/** What a signature says of one input, as far as tensors are concerned. */
export interface InputField {
  readonly name: string
  /** `undefined` where it can be of several types. */
  readonly type: 'number' | 'integer' | 'boolean' | 'string' | undefined
  readonly mayBeMissing: boolean
  /** The values that it can have, where the signature lists them; `null` is none. */
  readonly values: readonly unknown[] | undefined
  /** The bounds of a number. */
  readonly minimum: number
  readonly maximum: number
}

export function inputFields({ properties, required }: ObjectSchema): InputField[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    type: singleType(schema),
    mayBeMissing: !required?.includes(name),
    values: schema.enum?.filter((value) => value !== null),
    ...bounds(schema),
  }))
}

function singleType({ type }: JsonSchema): InputField['type'] {
  const types = [type].flat().filter((name) => name !== 'null')
  return types.length === 1 ? (types[0] as InputField['type']) : undefined
}

function bounds(schema: JsonSchema): { readonly minimum: number; readonly maximum: number } {
  const listed = schema.enum?.filter((value) => typeof value === 'number')
  if (listed) return { minimum: Math.min(...listed), maximum: Math.max(...listed) }
  return {
    minimum: Number(schema['minimum'] ?? schema['exclusiveMinimum'] ?? Number.NEGATIVE_INFINITY),
    maximum: Number(schema['maximum'] ?? schema['exclusiveMaximum'] ?? Number.POSITIVE_INFINITY),
  }
}
