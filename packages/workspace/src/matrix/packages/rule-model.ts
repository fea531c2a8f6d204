import type { ModelPackage } from './model-package.ts'

interface RuleModel {
  /** Of the package. */
  readonly name: string
  readonly version: string
  /** Of the model. */
  readonly id: string
  /** What the model answers is the price divided by this. */
  readonly scale: number
}

/** A model package that is code, made up for these tests. */
export function ruleModel({ name, version, id, scale }: RuleModel): ModelPackage {
  const flitModel = { spec: 1, id, task: 'binary-classification', entry: 'index.js', signature: 'signature.json' }
  const peerDependencies = { '@flit-ml/spec': '^1.0.0' }
  const manifest = { name, version, description: 'A rule of thumb.', type: 'module', peerDependencies, flitModel }
  return {
    manifest,
    files: {
      'package.json': manifest,
      'index.js': `const predict = (rows) => rows.map(({ price }) => ({ probability: price / ${scale} }))
export default { specVersion: 1, predict }
`,
      'signature.json': {
        specVersion: 1,
        input: objectOf({ price: { type: 'number', minimum: 0, maximum: scale } }),
        output: objectOf({ probability: { type: 'number', minimum: 0, maximum: 1 } }),
        example: { input: { price: 100 }, output: { probability: 100 / scale } },
      },
    },
  }
}

function objectOf(properties: object): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}
