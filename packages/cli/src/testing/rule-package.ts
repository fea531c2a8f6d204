import type { Signature } from '@flit-ml/spec'

/** The files of a package by their path; an object is written as JSON. */
export type Files = Readonly<Record<string, string | Uint8Array | object>>

export const signature: Signature = {
  specVersion: 1,
  input: {
    type: 'object',
    properties: {
      price: { type: 'number', minimum: 0, unit: 'EUR', description: 'what the goods cost' },
      months: { type: 'integer' },
      income: { type: ['number', 'null'], unit: 'EUR' },
      home: { type: ['string', 'null'], enum: ['owner', 'rent', null] },
      records: { type: 'boolean' },
    },
    required: ['price', 'months', 'records'],
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: { probability: { type: 'number', minimum: 0, maximum: 1 } },
    required: ['probability'],
    additionalProperties: false,
  },
  parameters: {
    type: 'object',
    properties: { scale: { type: 'number', default: 1000 } },
    additionalProperties: false,
  },
  example: {
    input: { price: 100, months: 12, income: 50, home: 'rent', records: false },
    output: { probability: 0.1 },
  },
}

const rule = `export default ({ parameters }) => ({
  specVersion: 1,
  predict: (rows) => rows.map(({ price }) => ({ probability: Math.min(1, price / parameters.scale) })),
})`

interface RuleOptions {
  readonly id?: string
  readonly name?: string
  readonly version?: string
  readonly description?: string
  readonly manifest?: object
  readonly entry?: string
  readonly signature?: object
}

/** A model package that is code: unless a test says otherwise, it answers price ÷ scale. */
export function rulePackage(options: RuleOptions = {}): Files {
  const { id = 'bnpl.rule', name = 'model-rule', version = '1.0.0', description = 'A rule of thumb.' } = options
  const manifest = { spec: 1, id, task: 'binary-classification', signature: 'signature.json', entry: 'index.js' }
  return {
    'package.json': { name, version, description, type: 'module', flitModel: { ...manifest, ...options.manifest } },
    'signature.json': options.signature ?? signature,
    'index.js': options.entry ?? rule,
  }
}
