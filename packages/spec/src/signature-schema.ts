import type { JsonSchema } from './json-schema.ts'

const objectSchema = {
  type: 'object',
  properties: {
    type: { const: 'object' },
    properties: { type: 'object', maxProperties: 2000, additionalProperties: { type: 'object' } },
    required: { type: 'array', items: { type: 'string' } },
    additionalProperties: { const: false },
  },
  required: ['type', 'properties', 'additionalProperties'],
} as const

const outputEncoding = {
  type: 'object',
  properties: {
    tensor: { type: 'string' },
    columns: { type: 'object', minProperties: 1, additionalProperties: { type: 'integer', minimum: 0 } },
  },
  required: ['tensor', 'columns'],
  additionalProperties: false,
} as const

const matrixEncoding = {
  type: 'object',
  properties: {
    layout: { const: 'matrix' },
    tensor: { type: 'string' },
    columns: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          categories: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true, maxItems: 10_000 },
        },
        required: ['name'],
        additionalProperties: false,
      },
    },
    missing: { type: 'number' },
    output: outputEncoding,
  },
  required: ['layout', 'tensor', 'columns', 'output'],
  additionalProperties: false,
} as const

const tensorsEncoding = {
  type: 'object',
  properties: {
    layout: { const: 'tensors' },
    missing: { type: 'number' },
    missingText: { type: 'string' },
    output: outputEncoding,
  },
  required: ['layout', 'output'],
  additionalProperties: false,
} as const

/** The JSON Schema (draft 2020-12) of a model's signature. */
export const signatureSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'signature',
  type: 'object',
  properties: {
    specVersion: { const: 1 },
    input: objectSchema,
    output: objectSchema,
    parameters: objectSchema,
    encoding: {
      type: 'object',
      discriminator: { propertyName: 'layout' },
      required: ['layout'],
      oneOf: [matrixEncoding, tensorsEncoding],
    },
    example: {
      type: 'object',
      properties: { input: { type: 'object' }, output: { type: 'object' } },
      required: ['input', 'output'],
      additionalProperties: false,
    },
  },
  required: ['specVersion', 'input', 'output', 'example'],
  additionalProperties: false,
}
