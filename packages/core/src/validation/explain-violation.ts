import type { ErrorObject } from 'ajv/dist/2020.js'

/** Where a value broke its schema, and what the schema wants there, in words. */
export interface Violation {
  /** The path to the field, such as `price` or `artifact.path`; empty for the whole value. */
  readonly field: string
  readonly value: unknown
  readonly expected: string
}

type Explain = (error: ErrorObject) => string

const typeNames: Readonly<Record<string, string>> = {
  number: 'a finite number',
  integer: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  null: 'null',
  object: 'an object',
  array: 'an array',
}

const either = (choices: readonly string[]): string => choices.join(' or ')

const explanations: Readonly<Record<string, Explain>> = {
  type: ({ params }) => either([params['type']].flat().map((type) => typeNames[type] ?? type)),
  enum: ({ params }) => `one of ${params['allowedValues'].map((value: unknown) => JSON.stringify(value)).join(', ')}`,
  const: ({ params }) => JSON.stringify(params['allowedValue']),
  required: () => 'a value: it may not be missing',
  additionalProperties: ({ parentSchema }) =>
    `absent: the fields are ${Object.keys(parentSchema?.['properties'] ?? {}).join(', ') || 'none'}`,
  minimum: ({ params }) => `a number that is at least ${params['limit']}`,
  maximum: ({ params }) => `a number that is at most ${params['limit']}`,
  exclusiveMinimum: ({ params }) => `a number above ${params['limit']}`,
  exclusiveMaximum: ({ params }) => `a number below ${params['limit']}`,
  oneOf: ({ parentSchema }) => parentSchema?.['description'] ?? 'one of the forms that are allowed',
  pattern: ({ parentSchema }) => parentSchema?.['description'] ?? 'another form',
}

const propertyOf: Readonly<Record<string, string>> = {
  required: 'missingProperty',
  additionalProperties: 'additionalProperty',
}

export function explainViolation(error: ErrorObject): Violation {
  const property: string | undefined = error.params[propertyOf[error.keyword] ?? '']
  const path = error.instancePath.split('/').slice(1).map(unescapePointer)
  const explain = explanations[error.keyword]
  return {
    field: property === undefined ? path.join('.') : [...path, property].join('.'),
    value: property === undefined ? error.data : (error.data as Record<string, unknown>)[property],
    expected: explain ? explain(error) : `a value that ${error.message ?? 'its schema allows'}`,
  }
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}
