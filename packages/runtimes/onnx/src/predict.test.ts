import type { Output, Row } from '@flit-ml/spec'
import { describe, expect, test } from 'vitest'
import { expectClose } from './testing/expect-close.ts'
import { golden } from './testing/fixture.ts'
import { loadFixture } from './testing/load-fixture.ts'
import { matrix, objectOf, pipelineInput, signature, tensors, twoColumns, twoNumbers } from './testing/signatures.ts'

const { rows, outputs } = golden
const complete = rows.find((row) => Object.values(row).every((value) => value !== null)) as Row

describe.each(['pipeline/matrix', 'pipeline/tensors'])('%s', (name) => {
  test('answers like scikit-learn, also where values are missing', async () => {
    const model = await loadFixture(name)
    expectClose(await model.predict(rows), outputs)
  })

  test('gives the probabilities of its outputs as a Float64Array', async () => {
    const model = await loadFixture(name)
    const found = await model.predict(rows)
    expect(await model.predictProba?.(rows)).toEqual(Float64Array.from(found, ({ probability }) => Number(probability)))
  })

  test('takes null, undefined and no value at all as the same', async () => {
    const model = await loadFixture(name)
    const { income: _, home: __, ...row } = complete
    const absent = await model.predict([row])
    expect(await model.predict([{ ...row, income: null, home: null }])).toEqual(absent)
    expect(await model.predict([{ ...row, income: undefined, home: undefined }])).toEqual(absent)
    expect(await model.predict([complete])).not.toEqual(absent)
  })

  test('answers a batch the same again, to the last bit, and each row alone but for the rounding', async () => {
    const model = await loadFixture(name)
    const batch = await model.predict(rows)
    expect(await model.predict(rows)).toEqual(batch)
    for (const [index, row] of rows.entries()) expectClose(await model.predict([row]), batch.slice(index, index + 1))
  })

  test('keeps predictions apart that run at the same time', async () => {
    const model = await loadFixture(name)
    const batches = Array.from({ length: 200 }, (_, start) => rows.slice(start, start + (start % 7)))
    const atOnce = await Promise.all(batches.map((batch) => model.predict(batch)))
    for (const [index, batch] of batches.entries()) expect(atOnce[index]).toEqual(await model.predict(batch))
  })

  test('answers an empty batch', async () => {
    const model = await loadFixture(name)
    expect(await model.predict([])).toEqual([])
    expect(await model.predictProba?.([])).toEqual(new Float64Array())
  })

  test('answers 100,000 rows', async () => {
    const model = await loadFixture(name)
    const many = Array.from({ length: 100_000 }, (_, index) => index % rows.length)
    const found = await model.predict(many.map((index) => rows[index] as Row))
    expectClose(
      found,
      many.map((index) => outputs[index] as Output),
    )
  })
})

describe('what stands for a missing value', () => {
  test('is the number that a matrix encoding names', async () => {
    const model = await loadFixture('pipeline/matrix', {
      signature: signature({ input: pipelineInput, encoding: { ...matrix, missing: 42 } }),
    })
    const named = await model.predict([{ ...complete, income: 42 }])
    expect(await model.predict([{ ...complete, income: null }])).toEqual(named)
  })

  test('is the number and the text that a tensors encoding names, also for a tensor of integers', async () => {
    const properties = {
      ...pipelineInput.properties,
      seniority: { type: ['integer', 'null'], minimum: 0, maximum: 60 },
    }
    const model = await loadFixture('pipeline/tensors', {
      signature: signature({ input: objectOf(properties), encoding: { ...tensors, missing: 42, missingText: 'rent' } }),
    })
    const named = await model.predict([{ ...complete, seniority: 42, income: 42, home: 'rent' }])
    expect(await model.predict([{ ...complete, seniority: null, income: null, home: null }])).toEqual(named)
  })
})

test.each(['answers-twice', 'answers-narrow'])(
  'the wrong shape of graphs/%s is an error, never an answer',
  async (name) => {
    const model = await loadFixture(`graphs/${name}`)
    const refused = { code: 'FLIT_TENSOR_INVALID', details: { tensor: 'probabilities', rows: 1 } }
    await expect(model.predict([{ first: 0.1, second: 0.2 }])).rejects.toMatchObject(refused)
    await expect(model.predictProba?.([{ first: 0.1, second: 0.2 }])).rejects.toMatchObject(refused)
  },
)

test('a transformation has the outputs of its signature, and no probabilities', async () => {
  const output = objectOf({ low: { type: 'number' }, high: { type: 'number' } })
  const encoding = { ...twoColumns, output: { tensor: 'probabilities', columns: { high: 1, low: 0 } } }
  const model = await loadFixture('graphs/two-columns', {
    task: 'transformation',
    signature: signature({ input: twoNumbers, output, encoding }),
  })
  expect(
    await model.predict([
      { first: 1, second: 2 },
      { first: 3, second: 4 },
    ]),
  ).toEqual([
    { low: 1, high: 2 },
    { low: 3, high: 4 },
  ])
  expect(model.predictProba).toBeUndefined()
})

test('a model that is disposed of answers no more, and the others do', async () => {
  const [gone, other] = await Promise.all([loadFixture('graphs/two-columns'), loadFixture('graphs/two-columns')])
  await gone.dispose?.()
  await expect(gone.predict([{ first: 1, second: 0.5 }])).rejects.toThrow()
  expect(await other.predict([{ first: 1, second: 0.5 }])).toEqual([{ probability: 0.5 }])
})
