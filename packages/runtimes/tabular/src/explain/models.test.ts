import { readFileSync } from 'node:fs'
import type { GoldenRows, Model, Signature } from '@flit-ml/spec'
import { expect, test } from 'vitest'
import runtime from '../index.ts'

const models = new URL('../../../../models/', import.meta.url)
const logit = (probability: number) => Math.log(probability / (1 - probability))

function read(path: string): Buffer {
  return readFileSync(new URL(path, models))
}

async function load(name: string, changes: object = {}): Promise<{ model: Model; golden: GoldenRows }> {
  const signature: Signature = { ...JSON.parse(read(`${name}/model/signature.json`).toString()), ...changes }
  const artifact = read(`${name}/model/model.onnx`)
  const golden: GoldenRows = JSON.parse(read(`${name}/model/golden.json`).toString())
  return { model: await runtime.load({ artifact, task: 'binary-classification', signature, options: {} }), golden }
}

test.each([
  ['xgboost-risk', logit],
  ['random-forest-risk', logit],
  ['arrival-delay', logit],
  ['logistic-risk', logit],
  ['neural-risk', logit],
])('%s: bias and contributions by input sum to the margin', async (name, marginOf) => {
  const { model, golden } = await load(name)
  const explanations = (await model.explain?.(golden.rows)) ?? []
  expect(explanations).toHaveLength(golden.rows.length)
  for (const [row, { bias, contributions }] of explanations.entries()) {
    expect(Object.keys(contributions).sort()).toEqual(Object.keys(golden.rows[row] ?? {}).sort())
    const sum = Object.values(contributions).reduce((sum, value) => sum + value, bias)
    expect(sum).toBeCloseTo(marginOf(Number(golden.outputs[row]?.['probability'])), 4)
  }
})

test('a network without a background has no explain', async () => {
  const { model } = await load('neural-risk', { background: undefined })
  expect(model.explain).toBeUndefined()
})
