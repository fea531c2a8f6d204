import type { GoldenRows, Row, Signature } from '@flit-ml/spec'

/** The answer of the model in `entry`, worked out apart from it. */
export function probability({ price, income }: Row): number {
  return 1 / (1 + Math.exp(2 - Number(price) / 500 + Number(income ?? 40) / 100))
}

export const signature: Signature = {
  specVersion: 1,
  input: {
    type: 'object',
    properties: { price: { type: 'number' }, income: { type: ['number', 'null'] } },
    required: ['price'],
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: { probability: { type: 'number', minimum: 0, maximum: 1 } },
    required: ['probability'],
    additionalProperties: false,
  },
  reasons: {
    adverse: 'higher',
    codes: [
      { code: 'PRICE', features: ['price'], sentence: 'The price is high' },
      { code: 'INCOME', features: ['income'], sentence: 'The income is low' },
    ],
  },
  example: { input: { price: 300, income: 90 }, output: { probability: probability({ price: 300, income: 90 }) } },
}

const rows: readonly Row[] = [{ price: 100 }, { price: 900, income: null }, { price: 500, income: 250 }]

export const golden: GoldenRows = {
  tolerance: 1e-6,
  rows,
  outputs: rows.map((row) => ({ probability: probability(row) })),
}

/** What the model of `entry` answers: an expression of `rows` and of `probability`, a function of a row. */
export const answers = 'rows.map((row) => ({ probability: probability(row) }))'

const explain =
  'explain: (rows) => rows.map(({ price, income }) => ({ bias: -2, contributions: { price: price / 500, income: -(income ?? 40) / 100 } }))'

/** The source of a model that is code, with further members. */
export function entry(predict: string = answers, members = ''): string {
  return `${probability}\nexport default { specVersion: 1, predict: (rows) => ${predict}, ${explain}, ${members} }`
}

/** The source of a model that a factory makes: statements of the module and of the factory, and the model's parts. */
export function factory(
  start: string,
  make: string,
  { predict, dispose = '' }: { predict: string; dispose?: string },
): string {
  return `${start}
${probability}
export default () => {
  ${make}
  return { specVersion: 1, predict: (rows) => ${predict}, dispose() { ${dispose} } }
}`
}
