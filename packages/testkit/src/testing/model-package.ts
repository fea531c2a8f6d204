import type { GoldenRows, Row, Signature } from '@flit-ml/spec'
import type { Holdout } from '../holdout.ts'

/** The files of a package by their path; an object is written as JSON. */
export type Files = Readonly<Record<string, string | object>>

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
  example: { input: { price: 300, income: 90 }, output: { probability: probability({ price: 300, income: 90 }) } },
}

const rows: readonly Row[] = [{ price: 100 }, { price: 900, income: null }, { price: 500, income: 250 }]

export const golden: GoldenRows = {
  tolerance: 1e-6,
  rows,
  outputs: rows.map((row) => ({ probability: probability(row) })),
}

/** The source of a model that is code; `answers` is an expression of `rows` and of `probability`, a function of a row. */
export function entry(answers = 'rows.map((row) => ({ probability: probability(row) }))'): string {
  return `${probability}\nexport default { specVersion: 1, predict: (rows) => ${answers} }`
}

/** A card whose figures are yet to be computed. */
export const cardWithoutFigures: string = card('<!-- figures -->\n<!-- /figures -->')

/** Six hundred purchases, of which those at a high price are repaid less often. */
export const holdout: Holdout = {
  rows: Array.from({ length: 600 }, (_, row) => ({
    price: (row * 37) % 1000,
    income: row % 7 === 0 ? null : row % 90,
  })),
  labels: Array.from({ length: 600 }, (_, row) => (((row * 37) % 1000) + ((row * 71) % 700) > 1000 ? 1 : 0)),
  positive: 'bad',
  groups: { ageBand: Array.from({ length: 600 }, (_, row) => (row % 3 === 0 ? '18-24' : '25+')) },
}

/** A package that passes; `changes` are merged into `flitModel` and the files, an undefined file being left out. */
export function modelPackage(
  name: string,
  { flitModel = {}, files = {} }: { flitModel?: object; files?: Files } = {},
): Files {
  return {
    'package.json': {
      name,
      version: '1.0.0',
      type: 'module',
      flitModel: {
        spec: 1,
        id: `bnpl.${name}`,
        task: 'binary-classification',
        entry: 'index.js',
        signature: 'signature.json',
        golden: 'golden.json',
        card: 'MODEL_CARD.md',
        ...flitModel,
      },
    },
    'index.js': entry(),
    'signature.json': signature,
    'golden.json': golden,
    'MODEL_CARD.md': card('Not computed.'),
    'model.test.js': "import { testModel } from '@flit-ml/testkit'\n\ntestModel(import.meta.url)\n",
    ...files,
  }
}

/** The same, tested with the holdout. */
export function withHoldout(card: string): Files {
  return {
    'MODEL_CARD.md': card,
    'holdout.json': holdout,
    'model.test.js': `import { testModel } from '@flit-ml/testkit'
import holdout from './holdout.json' with { type: 'json' }

testModel(import.meta.url, { holdout })
`,
  }
}

function card(figures: string): string {
  return `# Risk

## Intended use

Tests of the kit.

## Data

Invented.

## Figures

${figures}

## Limits

Many.

## Fairness

By age band.
`
}
