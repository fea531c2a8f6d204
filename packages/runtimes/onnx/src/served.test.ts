import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRegistry, type LoadedModel } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
import { expect, onTestFinished, test } from 'vitest'
import { artifact } from './testing/fixture.ts'
import { objectOf, signature, twoColumns } from './testing/signatures.ts'

/** Loads a graph of fixtures/ as an application does: from a package, through the registry. */
async function serve(graph: string, runtimeOptions: Row = {}): Promise<LoadedModel> {
  const folder = mkdtempSync(join(tmpdir(), 'flit-onnx-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const input = objectOf({ first: { type: 'number' }, second: { type: ['number', 'null'] } })
  const output = objectOf({ probability: { type: 'number', minimum: 0, maximum: 1 } })
  const example = { input: { first: 1, second: 0.5 }, output: { probability: 0.5 } }
  const bytes = artifact(`graphs/${graph}`)
  writeFileSync(join(folder, 'model.onnx'), bytes)
  writeJson(folder, 'signature.json', signature({ input, output, example, encoding: twoColumns }))
  writeJson(folder, 'package.json', {
    name: 'model-example',
    version: '1.0.0',
    flitModel: {
      spec: 1,
      id: 'bnpl.example',
      task: 'binary-classification',
      runtime: '@flit-ml/runtime-onnx',
      runtimeOptions,
      artifact: { path: 'model.onnx', sha256: createHash('sha256').update(bytes).digest('hex') },
      signature: 'signature.json',
    },
  })
  mkdirSync(join(folder, 'node_modules/@flit-ml'), { recursive: true })
  symlinkSync(join(import.meta.dirname, '..'), join(folder, 'node_modules/@flit-ml/runtime-onnx'))
  const registry = createRegistry({ packages: [folder] })
  return registry.getCachedModel('bnpl.example')
}

function writeJson(folder: string, path: string, value: object): void {
  writeFileSync(join(folder, path), JSON.stringify(value))
}

test('a model of a package answers, with the options of its manifest', async () => {
  const model = await serve('two-columns', { intraOpNumThreads: 2 })
  expect(await model.predict([{ first: 1, second: 0.25 }])).toEqual([{ probability: 0.25 }])
  expect(await model.predictProba([{ first: 1, second: 0.25 }])).toEqual(Float64Array.of(0.25))
})

test.each([
  ['above 1', 1.5],
  ['below 0', -0.5],
  ['NaN', null],
])('a probability %s is an error, never an answer', async (_, second) => {
  const model = await serve('two-columns')
  const rows = [
    { first: 1, second: 0.5 },
    { first: 1, second },
  ]
  await expect(model.predict(rows)).rejects.toMatchObject({ code: 'FLIT_OUTPUT_INVALID', details: { row: 1 } })
  await expect(model.predictProba(rows)).rejects.toMatchObject({ code: 'FLIT_OUTPUT_INVALID', details: { row: 1 } })
})

test('an answer of the wrong length is an error, and so is a graph that fails', async () => {
  const rows = [{ first: 1, second: 0.5 }]
  await expect((await serve('answers-twice')).predict(rows)).rejects.toMatchObject({ code: 'FLIT_TENSOR_INVALID' })
  await expect((await serve('fails')).predict(rows)).rejects.toMatchObject({ code: 'FLIT_PREDICT_FAILED' })
})

test('what the runtime refuses never loads', async () => {
  await expect(serve('external-in-subgraph')).rejects.toMatchObject({ code: 'FLIT_ARTIFACT_REFUSED' })
})

test.each([
  { intraOpNumThreads: 0 },
  { intraOpNumThreads: 1000 },
  { optimizedModelFilePath: 'out.onnx' },
  { extra: {} },
])('a manifest with the options %o is refused', async (runtimeOptions) => {
  await expect(serve('two-columns', runtimeOptions)).rejects.toMatchObject({ code: 'FLIT_PARAMETERS_INVALID' })
})
