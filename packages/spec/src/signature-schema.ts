import type { JsonSchema } from './json-schema.ts'

/** Names that every JavaScript object has already, so that a missing field would seem to be there. */
const reservedNames = ['__proto__', ...Object.getOwnPropertyNames(Object.prototype)]

const scalarType = { enum: ['number', 'integer', 'string', 'boolean', 'null'] } as const

/** One scalar. Keywords that can be slow or reach outside (`pattern`, `$ref`, `uniqueItems`, …) have no place here. */
const fieldSchema = {
  type: 'object',
  properties: {
    type: { anyOf: [scalarType, { type: 'array', minItems: 1, maxItems: 2, items: scalarType }] },
    title: { type: 'string' },
    description: { type: 'string' },
    unit: { type: 'string' },
    protected: { type: 'boolean' },
    enum: { type: 'array', minItems: 1, maxItems: 10_000 },
    const: true,
    default: true,
    minimum: { type: 'number' },
    maximum: { type: 'number' },
    exclusiveMinimum: { type: 'number' },
    exclusiveMaximum: { type: 'number' },
    multipleOf: { type: 'number', exclusiveMinimum: 0 },
    minLength: { type: 'integer', minimum: 0 },
    maxLength: { type: 'integer', minimum: 0 },
  },
  required: ['type'],
  additionalProperties: false,
} as const

const objectSchema = {
  type: 'object',
  properties: {
    type: { const: 'object' },
    description: { type: 'string' },
    properties: {
      type: 'object',
      maxProperties: 2000,
      propertyNames: { maxLength: 256, not: { enum: reservedNames } },
      additionalProperties: fieldSchema,
    },
    required: { type: 'array', items: { type: 'string' } },
    additionalProperties: { const: false },
  },
  required: ['type', 'properties', 'additionalProperties'],
  additionalProperties: false,
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

const reasonCodes = {
  type: 'object',
  properties: {
    adverse: { enum: ['higher', 'lower'] },
    codes: {
      type: 'array',
      minItems: 1,
      maxItems: 2000,
      items: {
        type: 'object',
        properties: {
          code: { type: 'string', minLength: 1, maxLength: 64 },
          features: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 2000 },
          sentence: { type: 'string', minLength: 1, maxLength: 1000 },
        },
        required: ['code', 'features', 'sentence'],
        additionalProperties: false,
      },
    },
  },
  required: ['adverse', 'codes'],
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
    reasons: reasonCodes,
    background: { type: 'array', minItems: 1, maxItems: 1000, items: { type: 'object' } },
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
