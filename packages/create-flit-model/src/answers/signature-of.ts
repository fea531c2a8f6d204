import type { JsonSchema, ObjectSchema, Output, Row, Signature } from '@flit-ml/spec'
import type { Input } from '../inputs/input.ts'
import type { ModelDraft } from '../sources/model-draft.ts'

const outputs = {
  'binary-classification': { probability: { type: 'number', minimum: 0, maximum: 1 } },
  regression: { value: { type: 'number' } },
} as const

/** The signature of a draft, with this example. */
export function signatureOf(
  { task, inputs, encoding }: Pick<ModelDraft, 'task' | 'inputs'> & Pick<Signature, 'encoding'>,
  example: { input: Row; output: Output },
): Signature {
  const input: ObjectSchema = {
    type: 'object',
    properties: Object.fromEntries(inputs.map((each) => [each.name, fieldOf(each)])),
    required: inputs.filter(({ optional }) => !optional).map(({ name }) => name),
    additionalProperties: false,
  }
  const properties = outputs[task]
  const output: ObjectSchema = {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  }
  return { specVersion: 1, input, output, ...(encoding && { encoding }), example }
}

function fieldOf({ schema, optional }: Input): JsonSchema {
  if (!optional) return schema
  return { ...schema, type: [String(schema.type), 'null'], ...(schema.enum && { enum: [...schema.enum, null] }) }
}
