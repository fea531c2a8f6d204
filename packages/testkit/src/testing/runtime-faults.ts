import type { RuntimeCheckName } from '../runtime/checks/runtime-check.ts'
import { answers } from './price-model.ts'
import type { RuntimeChanges } from './runtime-package.ts'

/** A runtime that is broken in one way, and the one check that has to find it. */
export interface RuntimeFault extends RuntimeChanges {
  readonly check: RuntimeCheckName
  readonly name: string
  readonly message: string
}

const engine = {
  'node_modules/engine/package.json': { name: 'engine', version: '1.0.0', exports: './index.cjs' },
  'node_modules/engine/index.cjs': 'module.exports = 1',
}

export const runtimeFaults: readonly RuntimeFault[] = [
  {
    check: 'name',
    name: 'misnamed',
    message: `The runtime's name is "other", and has to be "misnamed"`,
    parts: { name: "'other'" },
  },
  {
    check: 'import',
    name: 'eager-import',
    message: 'and not once a model is loaded:\nengine',
    parts: { start: `import 'engine'` },
    files: engine,
  },
  {
    check: 'import',
    name: 'eager-require',
    message: 'and not once a model is loaded:\nengine',
    parts: { start: `import { createRequire } from 'node:module'\ncreateRequire(import.meta.url)('engine')` },
    files: engine,
  },
  {
    check: 'import',
    name: 'starts-a-timer',
    message: 'something is under way:\nTimeout',
    parts: { start: 'setInterval(() => {}, 1000)' },
  },
  {
    check: 'import',
    name: 'prints',
    message: 'At import, the runtime prints: hello',
    parts: { start: `console.error('hello')` },
  },
  {
    check: 'options',
    name: 'refuses-right-options',
    message: '{"threads":2}: In the runtimeOptions',
    parts: { optionsSchema: `{ type: 'object', properties: {}, additionalProperties: false }` },
  },
  {
    check: 'options',
    name: 'takes-wrong-options',
    message: '{"threads":0} is not refused, and should be with FLIT_PARAMETERS_INVALID',
    parts: {
      optionsSchema: `{ type: 'object', properties: { threads: { type: 'integer' } }, additionalProperties: false }`,
    },
  },
  {
    check: 'options',
    name: 'takes-unknown-options',
    message: '{"flitTestkitUnknown":true} is not refused',
    parts: { optionsSchema: `{ type: 'object', properties: { threads: { type: 'integer', minimum: 1 } } }` },
  },
  {
    check: 'options',
    name: 'answers-otherwise-with-options',
    message: '{"threads":2}: Golden rows are answered otherwise',
    parts: { answers: 'rows.map((row) => ({ probability: probability(row) / (options.threads ?? 1) }))' },
  },
  {
    check: 'options',
    name: 'options-unshown',
    message: 'Give testRuntime options to accept, and some to refuse',
    test: { options: undefined },
  },
  {
    check: 'damaged artifact',
    name: 'fails-otherwise',
    message: "The case 'a sum', cut to its first half, is refused otherwise than with FLIT_ARTIFACT_REFUSED",
    parts: { read: 'const { weights, bias, missing } = JSON.parse(Buffer.from(artifact).toString())' },
  },
  {
    check: 'damaged artifact',
    name: 'takes-nothing-for-something',
    message: "The case 'a sum', empty, is not refused",
    parts: {
      read: `let parsed = { weights: { price: 0, income: 0 } }
      if (artifact.length > 0) try { parsed = JSON.parse(Buffer.from(artifact).toString()) } catch { throw refused('') }
      const { weights, bias, missing } = parsed`,
    },
  },
  {
    check: 'other signature',
    name: 'takes-any-input',
    message: "The case 'a sum', with one input more, is not refused",
    parts: {
      compare: `if (Object.keys(signature.output.properties).join() !== 'probability') throw refused('outputs')`,
    },
  },
  {
    check: 'other signature',
    name: 'takes-any-output',
    message: "The case 'a sum', with one output more, is not refused",
    parts: { compare: `if ('flitTestkitUnknown' in signature.input.properties) throw refused('inputs')` },
  },
  {
    check: 'same bits',
    name: 'other-last-bits',
    message: 'In a batch, rows get other last bits',
    parts: { answers: 'rows.map((row) => ({ probability: probability(row) + (rows.length > 1 ? 1e-12 : 0) }))' },
  },
  {
    check: 'golden rows',
    name: 'wrong-answers',
    message: "The case 'a sum': Golden rows are answered otherwise",
    parts: { answers: 'rows.map((row) => ({ probability: probability(row) / 2 }))' },
    // Options are to change no answer, whatever it is.
    test: { options: undefined, omit: { options: 'They are shown with golden rows.' } },
  },
  {
    check: 'batch',
    name: 'batch-dependent',
    message: "The case 'a sum': In a batch, rows get answers that no row gets alone",
    parts: { answers: 'rows.map((row) => ({ probability: probability(row) / rows.length }))' },
  },
  {
    check: 'order',
    name: 'reversed',
    message: 'row 0 gets the answer of row 3',
    parts: { answers: `${answers}.reverse()` },
  },
  {
    check: 'missing values',
    name: 'absent-is-not-null',
    message: 'absent is answered otherwise than null',
    parts: {
      answers: 'rows.map((row) => ({ probability: "income" in row || row.price < 200 ? probability(row) : 0.5 }))',
    },
  },
  {
    check: 'probabilities',
    name: 'other-probabilities',
    message: 'predictProba answers otherwise than predict',
    parts: { members: 'predictProba: (rows) => Float64Array.from(rows, (row) => probability(row) / 2)' },
  },
  {
    check: 'determinism',
    name: 'of-its-instance',
    message: 'Another instance answers otherwise',
    parts: { answers: 'rows.map((row) => ({ probability: probability(row) + instance * 1e-9 }))' },
  },
  {
    check: 'concurrency',
    name: 'shares-a-buffer',
    message: 'batches are answered otherwise',
    parts: {
      start: 'let found',
      answers: `Promise.resolve(found = ${answers}).then(() => rows.map((_, index) => found[index] ?? found[0]))`,
    },
  },
  {
    check: 'explanations',
    name: 'explains-by-its-instance',
    message: 'Another instance explains otherwise',
    parts: { members: 'explain: (rows) => rows.map(() => ({ bias: instance, contributions: {} }))' },
  },
  {
    check: 'dispose',
    name: 'takes-the-others-along',
    message: 'Then another instance answers otherwise',
    parts: {
      start: 'let factor = 1',
      answers: 'rows.map((row) => ({ probability: factor * probability(row) }))',
      members: 'dispose() { factor = 0.5 }',
    },
  },
]
