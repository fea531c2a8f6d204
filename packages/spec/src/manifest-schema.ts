import type { JsonSchema } from './json-schema.ts'

const path = {
  type: 'string',
  description: "a relative path inside the package, with '/' between its parts",
  pattern: '^[A-Za-z0-9_@-][A-Za-z0-9_@. -]*(/[A-Za-z0-9_@-][A-Za-z0-9_@. -]*)*$',
} as const

const packageName = '^(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*$'

/** The JSON Schema (draft 2020-12) of `flitModel` in a package.json. */
export const manifestSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'flitModel',
  description: "either 'runtime' and 'artifact' (a model that is data) or 'entry' (a model that is code), never both",
  type: 'object',
  properties: {
    spec: { const: 1, description: 'the version of the contract: 1' },
    id: {
      type: 'string',
      description: 'the model id, <domain>.<name>, each part matching [a-z][a-z0-9_-]*',
      pattern: '^[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*$',
      maxLength: 128,
    },
    task: { enum: ['binary-classification', 'regression', 'transformation'] },
    runtime: {
      type: 'string',
      description: 'the package name of a runtime, such as @flit-ml/runtime-onnx',
      pattern: packageName,
    },
    runtimeOptions: { type: 'object' },
    trainer: {
      type: 'string',
      description: 'the package name of a trainer, such as @flit-ml/trainer-xgboost',
      pattern: packageName,
    },
    artifact: {
      type: 'object',
      properties: {
        path,
        sha256: { type: 'string', description: '64 hexadecimal digits in lower case', pattern: '^[0-9a-f]{64}$' },
      },
      required: ['path', 'sha256'],
      additionalProperties: false,
    },
    entry: path,
    signature: path,
    golden: path,
    card: path,
  },
  required: ['spec', 'id', 'task', 'signature'],
  oneOf: [
    { required: ['runtime', 'artifact'], not: { required: ['entry'] } },
    {
      required: ['entry'],
      not: { anyOf: ['runtime', 'artifact', 'runtimeOptions', 'trainer'].map((name) => ({ required: [name] })) },
    },
  ],
  additionalProperties: false,
}
