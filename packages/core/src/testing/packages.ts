import type { Signature } from '@flit-ml/spec'
import { sha256Of } from '../loading/sha256-of.ts'
import type { Files } from './temporary-application.ts'

/** The signature of a classifier with an input of every kind. */
export const signature: Signature = {
  specVersion: 1,
  input: {
    type: 'object',
    properties: {
      price: { type: 'number', minimum: 0, unit: 'EUR' },
      months: { type: 'integer' },
      income: { type: ['number', 'null'] },
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
  example: {
    input: { price: 100, months: 12, income: 50, home: 'rent', records: false },
    output: { probability: 0.1 },
  },
}

interface Package {
  readonly id?: string
  readonly name?: string
  readonly version?: string
  readonly manifest?: object
  readonly signature?: unknown
  readonly files?: Files
}

/** A model that is code: unless a test says otherwise, it answers price ÷ 1000. */
export function codePackage(options: Package & { readonly entry?: string } = {}): Files {
  const { entry = model('rows.map(({ price }) => ({ probability: price / 1000 }))') } = options
  return modelPackage(options, { entry: 'index.js' }, { 'index.js': entry })
}

/** The source of a model that is code; `answers` is an expression of `rows`. */
export function model(answers: string): string {
  return `export default { specVersion: 1, predict: (rows) => ${answers} }`
}

/** A model that is data, for the runtime of `runtimePackage`: its artifact is a number, its answer to every row. */
export function dataPackage(options: Package & { readonly artifact?: string; readonly sha256?: string } = {}): Files {
  const { artifact = '0.25', sha256 = sha256Of(Buffer.from(artifact)) } = options
  const manifest = { runtime: 'constant-runtime', artifact: { path: 'model/constant.txt', sha256 } }
  return modelPackage(options, manifest, { 'model/constant.txt': artifact })
}

function modelPackage(options: Package, manifest: object, files: Files): Files {
  const { id = 'bnpl.risk', name = 'model-risk', version = '1.0.0' } = options
  const flitModel = { spec: 1, id, task: 'binary-classification', signature: 'signature.json' }
  return {
    'package.json': { name, version, type: 'module', flitModel: { ...flitModel, ...manifest, ...options.manifest } },
    'signature.json': (options.signature ?? signature) as object,
    ...files,
    ...options.files,
  }
}

/** A runtime whose models answer every row with the number that is their artifact, plus `offset`. */
export function runtimePackage(offset = 0): Files {
  return {
    'package.json': { name: 'constant-runtime', version: '1.0.0', type: 'module', exports: { import: './index.js' } },
    'index.js': `export default {
      specVersion: 1,
      name: 'constant-runtime',
      load: ({ artifact }) => {
        const probability = Number(new TextDecoder().decode(artifact)) + ${offset}
        return { specVersion: 1, predict: (rows) => rows.map(() => ({ probability })) }
      },
    }`,
  }
}

/** A trainer whose artifact is the share of positives, by weight, and some offset. */
export const meanTrainer: Files = {
  'package.json': { name: 'mean-trainer', version: '3.2.1', type: 'module', exports: './index.js' },
  'index.js': `export default {
    specVersion: 1,
    name: 'mean-trainer',
    parametersSchema: {
      type: 'object',
      properties: { offset: { type: 'number', default: 0.125 }, fault: { type: 'boolean' }, seed: { type: 'integer', default: 0 } },
      additionalProperties: false,
    },
    async fit({ rows, labels, weights = labels.map(() => 1), parameters, validation, signal, onProgress }) {
      if (parameters.fault) throw new RangeError('no convergence')
      onProgress?.({ done: 0.5, step: 'half', secondsLeft: 1 })
      await new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, 20)
        signal?.addEventListener('abort', () => { clearTimeout(timer); reject(new Error('stopped')) })
      })
      const sum = (values) => values.reduce((total, value) => total + value, 0)
      const mean = sum(labels.map((label, row) => label * weights[row])) / sum(weights)
      const metrics = { mean, ...(validation && { validationRows: validation.rows.length }) }
      return { artifact: new TextEncoder().encode(String(mean + parameters.offset)), metrics, dataDigest: 'd'.repeat(64) }
    },
  }`,
}
