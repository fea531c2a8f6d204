import { convert } from '@flit-ml/convert'
import { readOracle } from '@flit-ml/oracles'
import type { Encoding, ObjectSchema, RuntimeSource, Signature } from '@flit-ml/spec'
import { describe, expect, test } from 'vitest'
import runtime from './index.ts'
import { encodeOnnx } from './testing/encode-onnx.ts'

const { model, rows, answers } = readOracle('credit_data/logistic')
const { onnx, encoding, features } = convert(model)

const nullable = (type: string) => ({ type: [type, 'null'] })
const properties: ObjectSchema['properties'] = Object.fromEntries(
  features.map(({ name, categories }) => [
    name,
    categories ? { ...nullable('string'), enum: [...categories, null] } : nullable('number'),
  ]),
)

function source(changes: Partial<Signature> = {}, artifact: Uint8Array = onnx): RuntimeSource {
  const signature: Signature = {
    specVersion: 1,
    input: { type: 'object', properties, additionalProperties: false },
    output: { type: 'object', properties: { probability: { type: 'number' } }, additionalProperties: false },
    encoding,
    example: { input: {}, output: {} },
    ...changes,
  }
  return { artifact, task: 'binary-classification', signature, options: {} }
}

test('rows are answered as the reference implementation answers them', async () => {
  const loaded = await runtime.load(source())
  const found = await loaded.predict(rows)
  expect(found).toHaveLength(rows.length)
  for (const [row, { probability }] of found.entries())
    expect(Math.abs(Number(probability) - (answers['proba']?.[row] ?? Number.NaN))).toBeLessThan(1e-6)
  expect(Array.from((await loaded.predictProba?.(rows)) ?? [])).toEqual(found.map(({ probability }) => probability))
})

test('a row alone is answered as in a batch, and no row with nothing', async () => {
  const loaded = await runtime.load(source())
  const found = await loaded.predict(rows.slice(0, 130))
  for (const [row, answer] of found.entries()) expect(await loaded.predict(rows.slice(row, row + 1))).toEqual([answer])
  expect(await loaded.predict([])).toEqual([])
})

test('one tensor for each input', async () => {
  const artifact = encodeOnnx({ nodes: [{ operator: 'Neg', inputs: ['input'] }], columns: 1 })
  const tensors: Encoding = { layout: 'tensors', missing: 5, output: { tensor: 'output', columns: { probability: 0 } } }
  const input: ObjectSchema = { type: 'object', properties: { input: nullable('number') }, additionalProperties: false }
  const loaded = await runtime.load(source({ encoding: tensors, input }, artifact))
  expect(await loaded.predict([{ input: 2 }, { input: null }, {}])).toEqual(
    [-2, -5, -5].map((probability) => ({ probability })),
  )
})

describe('a graph that is not as its signature says is refused:', () => {
  const refused = (difference: string) => expect.objectContaining({ message: expect.stringContaining(difference) })

  test.each<[difference: string, changes: Partial<Signature>]>([
    ["no 'probability'", { encoding: { ...encoding, output: { ...encoding.output, tensor: 'probability' } } }],
    ['any number of rows, 1', { encoding: { ...encoding, columns: encoding.columns.slice(1) } }],
    [
      "the signature has the input 'more'",
      {
        input: { type: 'object', properties: { ...properties, more: nullable('number') }, additionalProperties: false },
      },
    ],
  ])('%s', (difference, changes) => {
    expect(() => runtime.load(source(changes))).toThrow(refused(difference))
  })

  test('without an encoding', () => {
    const { encoding: _, ...signature } = source().signature
    expect(() => runtime.load({ ...source(), signature })).toThrow(refused("no 'encoding'"))
  })
})
