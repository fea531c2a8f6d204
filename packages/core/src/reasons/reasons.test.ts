import type { Explanation, Signature } from '@flit-ml/spec'
import { describe, expect, it } from 'vitest'
import { createRegistry } from '../registry/create-registry.ts'
import type { LoadedModel } from '../registry/loaded-model.ts'
import { codePackage, signature } from '../testing/packages.ts'
import { temporaryApplication } from '../testing/temporary-application.ts'

const codes = [
  { code: 'PRICE', features: ['price', 'months'], sentence: 'The purchase is large.' },
  { code: 'INCOME', features: ['income'], sentence: 'The income is low.' },
  { code: 'HOME', features: ['home'], sentence: 'The way of living.' },
  { code: 'RECORDS', features: ['records'], sentence: 'Earlier defaults.' },
]
const adverseWhenHigher: Signature = { ...signature, reasons: { adverse: 'higher', codes } }
const row = signature.example.input
const zeros = { price: 0, months: 0, income: 0, home: 0, records: 0 }

interface Options {
  readonly signature?: unknown
  /** An expression of `rows`; without it, the model has no explain. */
  readonly explanations?: string
}

function load({ signature = adverseWhenHigher, explanations }: Options): Promise<LoadedModel> {
  const explain = explanations === undefined ? '' : `explain: (rows) => ${explanations},`
  const entry = `export default { specVersion: 1, predict: (rows) => rows.map(() => ({ probability: 0.5 })), ${explain} }`
  const dir = temporaryApplication({ 'model-risk': codePackage({ entry, signature }) })
  return createRegistry({ dir }).getCachedModel('bnpl.risk')
}

/** A model that explains every row by these contributions. */
function explaining(contributions: Explanation['contributions'], signature?: Signature): Promise<LoadedModel> {
  const explanation = JSON.stringify({ bias: -1, contributions: { ...zeros, ...contributions } })
  return load({ explanations: `rows.map(() => (${explanation}))`, ...(signature && { signature }) })
}

describe('predict with reasons', () => {
  it('answers with the principal reasons, the weightiest first, and inputs that are one reason added up', async () => {
    const model = await explaining({ price: 0.5, months: 0.25, income: 0.5, home: 1, records: 0.1 })
    const [answer] = await model.predict([row], { reasons: 3 })
    expect(answer).toEqual({
      probability: 0.5,
      reasons: [
        { ...codes[2], contribution: 1 },
        { ...codes[0], contribution: 0.75 },
        { ...codes[1], contribution: 0.5 },
      ],
    })
  })

  it('tells only what pushed towards the adverse answer, also where that leaves fewer, or none', async () => {
    const model = await explaining({ price: 0.5, months: -0.6, income: 0.2, records: -3 })
    expect((await model.predict([row], { reasons: 4 }))[0]?.reasons.map(({ code }) => code)).toEqual(['INCOME'])
    const never = await explaining({ income: -1 })
    expect(await never.predict([row], { reasons: 4 })).toEqual([{ probability: 0.5, reasons: [] }])
  })

  it('takes the direction from the signature', async () => {
    const reasons = { adverse: 'lower', codes } as const
    const model = await explaining({ price: 0.5, income: -0.2, records: -3 }, { ...signature, reasons })
    const [answer] = await model.predict([row], { reasons: 4 })
    expect(answer?.reasons).toEqual([
      { ...codes[3], contribution: -3 },
      { ...codes[1], contribution: -0.2 },
    ])
  })

  it('tells equal ones in the order of the signature', async () => {
    const model = await explaining({ price: 0.5, income: 0.5, home: 0.5, records: 0.5 })
    const [answer] = await model.predict([row], { reasons: 3 })
    expect(answer?.reasons.map(({ code }) => code)).toEqual(['PRICE', 'INCOME', 'HOME'])
  })

  it("reports bad rows with onInvalid: 'report', and has reasons for the others", async () => {
    const model = await explaining({ income: 0.5 })
    const { outputs, invalid } = await model.predict([{}, row], { onInvalid: 'report', reasons: 1 })
    expect(invalid).toHaveLength(1)
    expect(outputs).toEqual([null, { probability: 0.5, reasons: [{ ...codes[1], contribution: 0.5 }] }])
  })

  it.each([0, -1, 1.5, Number.NaN, '4'])('takes no %o', async (reasons) => {
    const model = await explaining({})
    const refusal = expect.objectContaining({ code: 'FLIT_PARAMETERS_INVALID' })
    await expect(model.predict([row], { reasons: reasons as number })).rejects.toThrow(refusal)
  })

  it('of a model that cannot explain itself is refused, also for an empty batch', async () => {
    const model = await load({})
    const refusal = {
      code: 'FLIT_REASONS_UNAVAILABLE',
      details: { id: 'bnpl.risk', version: '1.0.0', missing: 'explain' },
    }
    await expect(model.predict([], { reasons: 4 })).rejects.toMatchObject(refusal)
    await expect(model.explain([])).rejects.toMatchObject(refusal)
    expect(await model.predict([row])).toEqual([{ probability: 0.5 }])
  })

  it('of a model whose signature has none is refused, and it explains itself still', async () => {
    const model = await explaining({ income: 0.5 }, signature)
    const refusal = { code: 'FLIT_REASONS_UNAVAILABLE', details: { missing: 'reasons' } }
    await expect(model.predict([row], { reasons: 4 })).rejects.toMatchObject(refusal)
    expect(await model.explain([row])).toEqual([{ bias: -1, contributions: { ...zeros, income: 0.5 } }])
  })
})

describe('explain', () => {
  it('checks its rows as predict does, and does not ask for an empty batch', async () => {
    const model = await load({ explanations: 'undefined.undefined' })
    await expect(model.explain([{ ...row, price: -1 }])).rejects.toThrow("'price' of row 0")
    expect(await model.explain([])).toEqual([])
  })

  it.each([
    ['none', '[]'],
    ['no list', 'null'],
    ['no contributions', 'rows.map(() => ({ bias: 0 }))'],
    ['no bias', 'rows.map(() => ({ contributions: {} }))'],
    ['a contribution that is no number', 'rows.map(() => ({ bias: 0, contributions: { price: NaN } }))'],
    ['a contribution of what is no input', 'rows.map(() => ({ bias: 0, contributions: { age: 1 } }))'],
    ['null', 'rows.map(() => null)'],
  ])('with %s is an error', async (_, explanations) => {
    const model = await load({ explanations })
    const refusal = expect.objectContaining({ code: 'FLIT_OUTPUT_INVALID' })
    await expect(model.explain([row])).rejects.toThrow(refusal)
    await expect(model.predict([row], { reasons: 1 })).rejects.toThrow(refusal)
  })
})

describe('a signature may not have', () => {
  const [price, ...others] = codes
  const withCodes = (codes: object) => ({ ...signature, reasons: { adverse: 'higher', codes } })
  const properties = { ...signature.input.properties, age: { type: 'number', protected: true } }
  const withAge = { ...signature.input, properties, required: [...(signature.input.required ?? []), 'age'] }
  const encoding = {
    layout: 'matrix',
    tensor: 'input',
    columns: [{ name: 'price' }, { name: 'months' }],
    output: { tensor: 'probabilities', columns: { probability: 1 } },
  }

  it.each<[string, object, string]>([
    ['no direction', { ...signature, reasons: { codes } }, "'reasons.adverse' has to be"],
    ['a feature that is no input', withCodes([{ ...price, features: ['prise'] }]), "which 'prise' is not"],
    ['a feature that every object has', withCodes([{ ...price, features: ['toString'] }]), "which 'toString' is not"],
    ['a feature in two reasons', withCodes([price, { ...others[0], features: ['price'] }]), "'price' is one of two"],
    ['a code twice', withCodes([price, { ...others[0], code: 'PRICE' }]), "unique, and 'PRICE' is not"],
    ['a feature that is not scored', { ...withCodes(codes), encoding }, "'income' is not in the encoding"],
    [
      'a protected feature',
      {
        ...withCodes([{ ...price, features: ['age'] }]),
        input: withAge,
        example: { ...signature.example, input: { ...row, age: 30 } },
      },
      "not protected, as 'age' is",
    ],
  ])('%s among its reasons', async (_, signature, message) => {
    await expect(load({ signature, explanations: '[]' })).rejects.toThrow(message)
  })
})

it('a background has rows that the signature allows', async () => {
  const background = [row, { ...row, price: -1 }]
  await expect(load({ signature: { ...signature, background } })).rejects.toThrow("'background.1.price' has to be")
  expect((await load({ signature: { ...signature, background: [row] } })).info.signature.background).toEqual([row])
})
