import { type JsonSchema, manifestSchema, signatureSchema } from '@flit-ml/spec'
import configurationSchema from '../configuration/flit.config.schema.json' with { type: 'json' }

const { id, task } = manifestSchema['properties'] as Record<string, JsonSchema>
const text = { type: 'string' }
const objectReference = { $ref: '#/$defs/object' }

/** What a model of the application's own says in place of a manifest. */
const registrationSchema: JsonSchema = {
  type: 'object',
  properties: { id, version: text, task, description: text, signature: { type: 'object' } },
  required: ['id', 'version', 'task', 'signature'],
  additionalProperties: false,
}

const { input, ...others } = signatureSchema['properties'] as Record<string, JsonSchema>

/** The same that the contract has, but for what stands there three times: it is compiled once. */
const sharingSignatureSchema: JsonSchema = {
  ...signatureSchema,
  $defs: { object: input },
  properties: { ...others, input: objectReference, output: objectReference, parameters: objectReference },
}

/** The schemas that are known before an application is: their validators stand compiled in `validators.ts`. */
export const schemas: Readonly<Record<'manifest' | 'signature' | 'registration' | 'configuration', object>> = {
  manifest: manifestSchema,
  signature: sharingSignatureSchema,
  registration: registrationSchema,
  configuration: configurationSchema,
}
