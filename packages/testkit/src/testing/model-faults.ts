import type { ModelFault } from './model-fault.ts'
import { answers, entry, factory, golden, signature } from './price-model.ts'

const { input } = signature.example
const withPrice = (price: object) => ({
  ...signature,
  input: { ...signature.input, properties: { ...signature.input.properties, price } },
})

/** A member that explains every row by the price alone, which adds `contribution`. */
const explainBy = (contribution: string): string =>
  `explain: (rows) => rows.map(() => ({ bias: 0, contributions: { price: ${contribution} } }))`

/** In how a model answers. */
export const modelFaults: readonly ModelFault[] = [
  {
    check: 'example',
    name: 'wrong-example',
    message: 'probability is',
    files: { 'signature.json': { ...signature, example: { input, output: { probability: 0.5 } } } },
  },
  {
    check: 'golden rows',
    name: 'wrong-golden-row',
    message: 'row 1: probability is',
    files: { 'golden.json': { ...golden, outputs: golden.outputs.with(1, { probability: 0.5 }) } },
  },
  {
    check: 'golden rows',
    name: 'no-golden-rows',
    message: 'flitModel.golden in the package.json has to name the golden rows',
    flitModel: { golden: undefined },
  },
  {
    check: 'golden rows',
    name: 'loose-golden-rows',
    message: 'has to be 1e-6 or less',
    files: { 'golden.json': { ...golden, tolerance: 0.001 } },
  },
  {
    check: 'batch',
    name: 'batch-dependent',
    message: 'In a batch, rows get answers that no row gets alone',
    files: { 'index.js': entry('rows.map((row) => ({ probability: probability(row) / rows.length }))') },
  },
  {
    check: 'order',
    name: 'reversed',
    message: 'row 0 gets the answer of row 3',
    files: { 'index.js': entry('rows.map((row) => ({ probability: probability(row) })).reverse()') },
  },
  {
    check: 'order',
    name: 'first-for-all',
    message: 'row 1 gets the answer of row 0',
    files: { 'index.js': entry('rows.map(() => ({ probability: probability(rows[0]) }))') },
  },
  {
    check: 'order',
    name: 'order-unseen',
    message: 'All rows get one answer',
    files: { 'golden.json': { tolerance: 1e-6, rows: [{ price: 50 }], outputs: [signature.example.output] } },
  },
  {
    check: 'missing values',
    name: 'absent-is-not-null',
    message: 'Where income is missing, the model fails:\nabsent is answered otherwise than null',
    files: {
      'index.js': entry(
        'rows.map((row) => ({ probability: "income" in row || row.price < 200 ? probability(row) : 0.5 }))',
      ),
    },
  },
  {
    check: 'signature',
    name: 'input-not-encoded',
    message: 'missing in its encoding:\nincome',
    files: {
      'signature.json': {
        ...signature,
        reasons: undefined,
        encoding: {
          layout: 'matrix',
          tensor: 'input',
          columns: [{ name: 'price' }],
          output: { tensor: 'probabilities', columns: { probability: 1 } },
        },
      },
    },
  },
  {
    check: 'signature',
    name: 'greatest-number-unanswered',
    message: 'price = 5000: The model bnpl.greatest-number-unanswered',
    files: {
      'signature.json': withPrice({ type: 'number', minimum: 0, maximum: 5000 }),
      'index.js': entry(`rows.map((row) => row.price < 5000 ? { probability: probability(row) } : null)`),
    },
  },
  {
    check: 'signature',
    name: 'category-unanswered',
    message: 'price = 700: ',
    files: {
      'signature.json': withPrice({ type: 'number', enum: [100, 300, 500, 700, 900] }),
      'index.js': entry(`rows.map((row) => row.price === 700 ? {} : { probability: probability(row) })`),
    },
  },
  {
    check: 'missing values',
    name: 'null-unanswered',
    message: 'Where income is missing, the model fails:\nThe model bnpl.null-unanswered',
    files: {
      'index.js': entry(
        `rows.map((row) => row.income === null && row.price < 500 ? null : { probability: probability(row) })`,
      ),
    },
  },
  {
    check: 'missing values',
    name: 'never-missing',
    message: 'Optional inputs are missing in none of the golden rows:\nincome',
    files: { 'golden.json': { ...golden, rows: golden.rows.slice(2), outputs: golden.outputs.slice(2) } },
  },
  {
    check: 'probabilities',
    name: 'other-probabilities',
    message: 'predictProba answers otherwise than predict',
    files: {
      'index.js': entry(answers, 'predictProba: (rows) => Float64Array.from(rows, (row) => probability(row) / 2)'),
    },
  },
  {
    check: 'determinism',
    name: 'random',
    message: 'Asked again, the model answers otherwise',
    files: { 'index.js': entry('rows.map((row) => ({ probability: probability(row) + Math.random() * 1e-9 }))') },
  },
  {
    check: 'determinism',
    name: 'of-its-instance',
    message: 'Another instance answers otherwise',
    files: {
      'index.js': factory('let count = 0', 'const noise = ++count * 1e-9', {
        predict: 'rows.map((row) => ({ probability: probability(row) + noise }))',
      }),
    },
  },
  {
    check: 'concurrency',
    name: 'shares-a-buffer',
    message: 'batches are answered otherwise',
    files: {
      'index.js': factory('let found', '', {
        predict: `Promise.resolve(found = ${answers}).then(() => rows.map((_, index) => found[index] ?? found[0]))`,
      }),
    },
  },
  {
    check: 'reasons',
    name: 'income-without-a-reason',
    message: 'in no reason of the signature:\nincome',
    files: {
      'signature.json': {
        ...signature,
        reasons: { adverse: 'higher', codes: [{ code: 'PRICE', features: ['price'], sentence: 'The price' }] },
      },
    },
  },
  {
    check: 'explanations',
    name: 'explains-a-batch',
    message: 'Alone, rows are explained otherwise than in a batch',
    files: { 'index.js': entry(answers, explainBy('rows.length')) },
  },
  {
    check: 'explanations',
    name: 'explains-at-random',
    message: 'Another instance explains otherwise',
    files: { 'index.js': entry(answers, explainBy('Math.random()')) },
  },
  {
    check: 'dispose',
    name: 'cannot-be-disposed-of',
    message: 'not today',
    files: { 'index.js': entry(answers, 'dispose() { throw new Error("not today") }') },
  },
  {
    check: 'dispose',
    name: 'takes-the-others-along',
    message: 'Then another instance answers otherwise',
    files: {
      'index.js': factory('let factor = 1', '', {
        predict: 'rows.map((row) => ({ probability: factor * probability(row) }))',
        dispose: 'factor = 0.5',
      }),
    },
  },
  {
    check: 'dispose',
    name: 'is-only-once',
    message: 'Then a new instance answers otherwise',
    files: {
      'index.js': factory('let gone = false', 'const factor = gone ? 0.5 : 1', {
        predict: 'rows.map((row) => ({ probability: factor * probability(row) }))',
        dispose: 'gone = true',
      }),
    },
  },
]
