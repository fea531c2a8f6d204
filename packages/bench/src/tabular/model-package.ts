import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Conversion } from '@flit-ml/convert'

const { resolve } = createRequire(import.meta.url)

export interface ModelPackage {
  readonly folder: string
  remove(): void
}

/** Writes a package of a classifier for one runtime: the same model is a package of its own for each. Each input is a reason. */
export function writeModelPackage({ onnx, encoding }: Conversion, runtime: string): ModelPackage {
  const folder = mkdtempSync(join(tmpdir(), 'flit-bench-'))
  const properties = Object.fromEntries(encoding.columns.map(({ name }) => [name, { type: ['number', 'null'] }]))
  const write = (path: string, value: object) => writeFileSync(join(folder, path), JSON.stringify(value))
  writeFileSync(join(folder, 'model.onnx'), onnx)
  write('signature.json', {
    specVersion: 1,
    input: { type: 'object', properties, additionalProperties: false },
    output: {
      type: 'object',
      properties: { probability: { type: 'number', minimum: 0, maximum: 1 } },
      required: ['probability'],
      additionalProperties: false,
    },
    encoding,
    reasons: {
      adverse: 'higher',
      codes: encoding.columns.map(({ name }) => ({ code: name, features: [name], sentence: name })),
    },
    example: { input: {}, output: { probability: 0.5 } },
  })
  write('package.json', {
    name: `model-for-${runtime.replace('@flit-ml/', '')}`,
    version: '1.0.0',
    flitModel: {
      spec: 1,
      id: 'bench.trees',
      task: 'binary-classification',
      runtime,
      artifact: { path: 'model.onnx', sha256: createHash('sha256').update(onnx).digest('hex') },
      signature: 'signature.json',
    },
  })
  mkdirSync(join(folder, 'node_modules/@flit-ml'), { recursive: true })
  symlinkSync(dirname(resolve(`${runtime}/package.json`)), join(folder, 'node_modules', runtime))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
