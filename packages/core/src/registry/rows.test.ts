import { isFlitError, type Row } from '@flit-ml/spec'
import { describe, expect, it } from 'vitest'
import { codePackage, model } from '../testing/packages.ts'
import { temporaryApplication } from '../testing/temporary-application.ts'
import { createRegistry } from './create-registry.ts'
import type { LoadedModel } from './loaded-model.ts'

const good: Row = { price: 100, months: 12, income: 50, home: 'rent', records: false }
const without = (row: Row, name: string): Row => Object.fromEntries(Object.entries(row).filter(([key]) => key !== name))

/** A model that shows what it was given: its probability is 1 where `condition` holds for the row. */
async function modelThatSees(condition: string): Promise<LoadedModel> {
  const entry = model(`rows.map((row) => ({ probability: Number(${condition}) }))`)
  return createRegistry({ dir: temporaryApplication({ 'model-risk': codePackage({ entry }) }) }).getCachedModel(
    'bnpl.risk',
  )
}

async function refusalOf(row: unknown): Promise<unknown> {
  const loaded = await modelThatSees('true')
  return loaded.predict([row as Row]).catch((error: unknown) => {
    if (isFlitError(error, 'FLIT_ROW_INVALID')) return `${error.details.field}: ${error.details.expected}`
    throw error
  })
}

describe('a row', () => {
  it('may leave out an input that may be missing, and the model sees it missing', async () => {
    const loaded = await modelThatSees('row.income == null')
    const rows = [without(good, 'income'), { ...good, income: null }, { ...good, income: undefined }]
    expect(await loaded.predict(rows)).toEqual([{ probability: 1 }, { probability: 1 }, { probability: 1 }])
  })

  const largest = 3.4028234663852886e38
  it.each<[string, unknown, string]>([
    ['a missing input', without(good, 'price'), 'price: a value: it may not be missing'],
    ['null for an input that may not be missing', { ...good, price: null }, 'price: a finite number'],
    ['an unknown field', { ...good, age: 30 }, 'age: absent: the fields are price, months, income, home, records'],
    ['a text for a number', { ...good, price: '100' }, 'price: a finite number'],
    ['a list for a number', { ...good, price: [100] }, 'price: a finite number'],
    ['true for a number', { ...good, price: true }, 'price: a finite number'],
    ['a bigint for a number', { ...good, price: 100n }, 'price: a finite number'],
    ['a number for a text', { ...good, home: 1 }, 'home: a text or null'],
    ['a number for true or false', { ...good, records: 0 }, 'records: true or false'],
    ['half a month', { ...good, months: 1.5 }, 'months: a whole number'],
    ['an unknown category', { ...good, home: 'tent' }, 'home: one of "owner", "rent", null'],
    ['a number below the minimum', { ...good, price: -1 }, 'price: a number that is at least 0'],
    ['NaN', { ...good, price: Number.NaN }, 'price: a finite number'],
    ['Infinity', { ...good, price: Number.POSITIVE_INFINITY }, 'price: a finite number'],
    ['-Infinity', { ...good, income: Number.NEGATIVE_INFINITY }, 'income: a finite number or null'],
    ['a number beyond float32', { ...good, price: 1e39 }, `price: a number that is at most ${largest}`],
    ['a whole number beyond float32', { ...good, months: -1e39 }, `months: a number that is at least ${-largest}`],
    [
      '__proto__',
      JSON.parse('{ "price": 1, "months": 1, "records": true, "__proto__": { "income": 1 } }'),
      '__proto__: absent: the fields are price, months, income, home, records',
    ],
    ['null', null, ': an object'],
    ['a list', [], ': an object'],
    ['nothing', undefined, ': an object'],
  ])('is refused for %s', async (_, row, refusal) => {
    expect(await refusalOf(row)).toBe(refusal)
  })

  it('is accepted with the largest float32', async () => {
    const loaded = await modelThatSees('true')
    expect(await loaded.predict([{ ...good, price: largest }])).toHaveLength(1)
  })

  it('is named in the error, with field, value, and what was expected', async () => {
    const loaded = await modelThatSees('true')
    const error = await loaded.predict([good, { ...good, home: 'tent' }]).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^'home' of row 1 is 'tent', and has to be one of "owner", "rent", null\. Mend the row/,
      ),
      details: { row: 1, field: 'home', value: 'tent' },
    })
  })
})

describe('a batch', () => {
  it('may be empty, and the model is not asked', async () => {
    const loaded = await modelThatSees('undefined.undefined')
    expect(await loaded.predict([])).toEqual([])
    expect(await loaded.predictProba([])).toEqual(new Float64Array())
  })

  it.each([undefined, null, good, 'rows', 1])('may not be %o', async (rows) => {
    const loaded = await modelThatSees('true')
    const refusal = expect.objectContaining({ code: 'FLIT_ROWS_INVALID' })
    await expect(loaded.predict(rows as never)).rejects.toThrow(refusal)
  })

  it('with a bad row is not answered at all', async () => {
    const loaded = await modelThatSees('true')
    await expect(loaded.predictProba([good, { ...good, price: -1 }])).rejects.toThrow("'price' of row 1")
  })

  it("with onInvalid: 'report' answers the good rows and reports the bad ones", async () => {
    const loaded = await modelThatSees('row.price > 50')
    const rows = [{ ...good, price: -1 }, good, { ...good, home: 'tent' }, { ...good, price: 10 }]
    const { outputs, invalid } = await loaded.predict(rows, { onInvalid: 'report' })
    expect(outputs).toEqual([null, { probability: 1 }, null, { probability: 0 }])
    expect(invalid.map(({ details }) => [details.row, details.field])).toEqual([
      [0, 'price'],
      [2, 'home'],
    ])
  })

  it("with onInvalid: 'report' and no good row answers none", async () => {
    const loaded = await modelThatSees('undefined.undefined')
    expect(await loaded.predict([{}], { onInvalid: 'report' })).toMatchObject({ outputs: [null] })
  })
})

describe('an answer', () => {
  it.each([
    ['NaN', 'rows.map(() => ({ probability: NaN }))'],
    ['a probability above 1', 'rows.map(() => ({ probability: 2 }))'],
    ['a field that was not promised', 'rows.map(() => ({ probability: 0.5, secret: 1 }))'],
    ['no field', 'rows.map(() => ({}))'],
    ['null', 'rows.map(() => null)'],
    ['too many', '[...rows, ...rows].map(() => ({ probability: 0.5 }))'],
    ['none', '[]'],
    ['no list', '({ length: 1 })'],
  ])('of %s is an error', async (_, answers) => {
    const dir = temporaryApplication({ 'model-risk': codePackage({ entry: model(answers) }) })
    const loaded = await createRegistry({ dir }).getCachedModel('bnpl.risk')
    const refusal = expect.objectContaining({ code: 'FLIT_OUTPUT_INVALID' })
    await expect(loaded.predict([good])).rejects.toThrow(refusal)
    await expect(loaded.predictProba([good])).rejects.toThrow(refusal)
  })

  it.each(['Float64Array.of(2)', 'Float64Array.of(NaN)', 'new Float64Array(2)', '[0.5]'])(
    'of predictProba may not be %s',
    async (probabilities) => {
      const entry = `export default { specVersion: 1, predict: () => [], predictProba: () => ${probabilities} }`
      const dir = temporaryApplication({ 'model-risk': codePackage({ entry }) })
      const loaded = await createRegistry({ dir }).getCachedModel('bnpl.risk')
      await expect(loaded.predictProba([good])).rejects.toThrow(
        expect.objectContaining({ code: 'FLIT_OUTPUT_INVALID' }),
      )
    },
  )

  it('that is an error names the model, and keeps the cause', async () => {
    const loaded = await modelThatSees('undefined.undefined')
    await expect(loaded.predict([good])).rejects.toMatchObject({
      code: 'FLIT_PREDICT_FAILED',
      cause: expect.any(TypeError),
    })
  })

  it('is a Float64Array where probabilities are asked for', async () => {
    const loaded = await modelThatSees('row.price > 50')
    expect(await loaded.predictProba([good, { ...good, price: 1 }])).toEqual(Float64Array.of(1, 0))
  })
})
