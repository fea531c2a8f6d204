/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>

const text: Schema = { type: 'string' }
const number: Schema = { type: 'number' }
const textOrNull: Schema = { type: ['string', 'null'] }
const numberOrNull: Schema = { type: ['number', 'null'] }

function orNull(properties: Schema): Schema {
  return { type: ['object', 'null'], properties }
}

/** The fields of a row are checked by the models' signatures, once: OpenAPI shows those of the champions in its place. */
export const rowSchema: Schema = { $id: 'Row', type: 'object' }

export const purchase: Schema = {
  type: 'object',
  properties: {
    id: { ...text, description: 'Of the decision, 1 to 256 characters. Without one it is a UUID of version 7.' },
    unit: { ...text, description: "What the arms are drawn by, such as the customer's id." },
    row: { $ref: 'Row#' },
  },
  required: ['row'],
  additionalProperties: false,
}

const model: Schema = orNull({ id: text, version: text, sha256: textOrNull, reference: text })
const reason: Schema = {
  type: 'object',
  properties: {
    code: text,
    sentence: text,
    contribution: number,
    features: { type: 'array', items: text },
  },
}

/** Of a decision what whoever asked does not know. */
export const decision: Schema = {
  type: 'object',
  properties: {
    id: text,
    time: text,
    route: text,
    configuration: text,
    arm: text,
    model,
    score: numberOrNull,
    scaledScore: numberOrNull,
    cutOff: orNull({ name: text, version: text, on: text, value: number }),
    outcome: textOrNull,
    reasons: { type: 'array', items: reason },
    fallback: orNull({ by: text, cause: text, reason: text, code: textOrNull }),
    warnings: { type: 'array', items: text },
  },
}

export const outcome: Schema = {
  type: 'object',
  properties: {
    decision: { ...text, description: 'The id of the decision.' },
    horizonDays: { type: 'integer', minimum: 0, description: 'How many days after the decision.' },
    value: {
      type: ['number', 'string', 'boolean'],
      description: 'Such as 1 where it was not repaid, and 0 where it was.',
    },
    source: { ...text, minLength: 1, description: 'Who says so, such as ledger.' },
    time: { ...text, pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$', description: 'When it was seen: now.' },
  },
  required: ['decision', 'horizonDays', 'value', 'source'],
  additionalProperties: false,
}

/** An object of a schema, or an array of them: what is said of fields concerns the one, what is said of items the other. */
export function oneOrMany(one: Schema, { most }: { readonly most?: number } = {}): Schema {
  return { ...one, type: ['object', 'array'], items: one, ...(most !== undefined && { minItems: 1, maxItems: most }) }
}

/** The answers of these statuses. */
export function problems(...statuses: readonly number[]): Record<number, Schema> {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: 'Problem#' }]))
}
