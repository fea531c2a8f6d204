import { createCipheriv } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Changes,
  cardWithoutFigures,
  declarativePackage,
  modelPackage,
  omit,
  withHoldout,
} from '../testing/model-package.ts'
import { answers, entry, factory, golden, signature } from '../testing/price-model.ts'
import { type Files, type Outcome, runSuites, temporaryRoot, titleOf, writePackage } from '../testing/run-suites.ts'
import { runtimeFiles, runtimeName } from '../testing/runtime-source.ts'
import { modelChecks } from './index.ts'
import type { ModelCheckName } from './model-check.ts'

interface Fault extends Changes {
  readonly check: ModelCheckName
  readonly name: string
  readonly message: string
  /** What the package passes without the fault. Default: `modelPackage`. */
  readonly of?: (name: string, changes: Changes) => Files
}

const { input } = signature.example
const card = String(modelPackage('any')['MODEL_CARD.md'])
const withPrice = (price: object) => ({
  ...signature,
  input: { ...signature.input, properties: { ...signature.input.properties, price } },
})

const faults: readonly Fault[] = [
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
    check: 'card',
    name: 'no-limits',
    message: 'limits',
    files: { 'MODEL_CARD.md': card.replace('## Limits', '') },
  },
  {
    check: 'card',
    name: 'empty-limits',
    message: 'limits',
    files: { 'MODEL_CARD.md': card.replace('Many.', '') },
  },
  {
    check: 'figures',
    name: 'no-marks',
    message: 'The card has no place for its figures',
    omit: {},
    files: withHoldout(card),
  },
  {
    check: 'figures',
    name: 'stale-figures',
    message: 'The figures are stale',
    files: withHoldout(cardWithoutFigures),
  },
  {
    check: 'card',
    name: 'figures-of-nothing',
    message: 'give testModel its holdout',
    files: { 'MODEL_CARD.md': cardWithoutFigures },
  },
  {
    check: 'figures',
    name: 'undeclared-omission',
    message: 'give testModel one, or say in omit why there is none',
    omit: {},
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
  {
    check: 'files',
    name: 'unpublished-card',
    message: "the file 'MODEL_CARD.md'",
    packageJson: { files: ['*.json', 'index.js'] },
  },
  {
    check: 'files',
    name: 'unpublished-module',
    message: 'no model can be loaded',
    files: { 'index.js': `import './other.js'\n${entry()}`, 'other.js': '' },
  },
  {
    check: 'files',
    name: 'unpublished-data',
    message: 'What npm would publish answers otherwise',
    files: {
      'index.js': `import { existsSync } from 'node:fs'
const factor = existsSync(new URL('factor.txt', import.meta.url)) ? 1 : 0.5
${entry('rows.map((row) => ({ probability: factor * probability(row) }))')}`,
      'factor.txt': '1',
    },
  },
  {
    check: 'size',
    name: 'too-large',
    message: 'The package is 5',
    files: { 'noise.json': noise(5_000_001) },
  },
  ...Object.entries<[string, Changes]>({
    module: [
      'helper.mjs',
      { packageJson: { files: ['*.json', 'MODEL_CARD.md', '*.mjs'] }, files: { 'helper.mjs': '' } },
    ],
    library: [
      'lib/a.node',
      { packageJson: { files: ['*.json', 'MODEL_CARD.md', 'lib'] }, files: { 'lib/a.node': '' } },
    ],
    script: ['scripts.postinstall', { packageJson: { scripts: { postinstall: 'true' } } }],
    gyp: [
      'binding.gyp',
      { packageJson: { files: ['*.json', 'MODEL_CARD.md', 'binding.gyp'] }, files: { 'binding.gyp': '{}' } },
    ],
    command: ['bin', { packageJson: { bin: { run: 'run.json' } } }],
    main: ['main in the package.json, which names index.cjs', { packageJson: { main: 'index.cjs' } }],
    exports: [
      'exports in the package.json, which names ./a.js',
      { packageJson: { exports: { '.': { import: './a.js' } } } },
    ],
    bundle: ['bundled dependencies', { packageJson: { bundleDependencies: ['a'] } }],
  }).map(
    ([kind, [message, changes]]): Fault => ({
      check: 'no code',
      name: `with-a-${kind}`,
      message,
      of: declarativePackage,
      ...changes,
    }),
  ),
]

/** Bytes that no compression makes smaller. */
function noise(length: number): Uint8Array {
  return createCipheriv('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16)).update(Buffer.alloc(length))
}

const unloadable: Readonly<Record<string, Omit<Fault, 'check' | 'name'>>> = {
  'no-manifest': { message: 'is no model package', files: { 'package.json': { name: 'no-manifest' } } },
  'wrong-manifest': { message: 'flitModel.task', flitModel: { task: 'guessing' } },
  'wrong-signature': { message: 'input.type', files: { 'signature.json': { ...signature, input: {} } } },
  'throws-at-import': { message: 'not today', files: { 'index.js': 'throw new Error("not today")' } },
  'damaged-golden-rows': { message: 'holds no golden rows', files: { 'golden.json': '{' } },
  'unequal-golden-rows': {
    message: '3 rows have 1 outputs',
    files: { 'golden.json': { ...golden, outputs: golden.outputs.slice(0, 1) } },
  },
}

const misdeclared: Readonly<Record<string, [message: string, omit: Readonly<Record<string, string>>]>> = {
  'unknown-omission': ["omit names 'golden-rows', and the checks are:", { 'golden-rows': 'A reason.' }],
  'omission-without-a-reason': ["omit has to say why 'size' is left out", { size: ' ' }],
}

const needless: Readonly<Partial<Record<ModelCheckName, string>>> = {
  order: 'order-that-holds',
  'no code': 'inapplicable-no-code',
}

const root = temporaryRoot()
let outcomes: ReadonlyMap<string, Outcome>

beforeAll(async () => {
  writePackage(root, `node_modules/${runtimeName}`, runtimeFiles(runtimeName))
  for (const { name, of = modelPackage, ...changes } of faults) writePackage(root, name, of(name, changes))
  for (const [name, changes] of Object.entries(unloadable)) writePackage(root, name, modelPackage(name, changes))
  for (const [name, [, omit]] of Object.entries(misdeclared)) writePackage(root, name, modelPackage(name, { omit }))
  for (const [check, name] of Object.entries(needless)) {
    writePackage(root, name, modelPackage(name, { omit: { ...omit, [check]: 'A reason.' } }))
  }
  outcomes = await runSuites(root)
}, 120_000)

const titles = (...names: ModelCheckName[]): string[] => names.map((name) => titleOf(modelChecks, name))

describe('each fault fails by the check that is meant for it, and by no other', () => {
  test.each(faults)('$name', ({ check, name, message }) => {
    expect(outcomes.get(name)?.failed).toEqual(titles(check))
    expect(outcomes.get(name)?.messages).toContain(message)
  })

  test('and each check has its fault', () => {
    expect(new Set(faults.map(({ check }) => check))).toEqual(new Set(modelChecks.map(({ name }) => name)))
  })
})

test.each(Object.entries(unloadable))(
  '%s: the package does not load, and nothing else is said of it',
  (name, { message }) => {
    expect(outcomes.get(name)).toMatchObject({
      passed: [],
      failed: ['manifest: is found and loaded as an application would'],
      skipped: modelChecks.map(({ name }) => titleOf(modelChecks, name)),
    })
    expect(outcomes.get(name)?.messages).toContain(message)
  },
)

test.each(Object.entries(misdeclared))('%s: no test runs', (name, [message]) => {
  expect(outcomes.get(name)).toMatchObject({ passed: [], failed: [], skipped: [] })
  expect(outcomes.get(name)?.messages).toContain(message)
})

test.each(Object.entries(needless))('leaving out %s, which would not fail, fails', (check, name) => {
  expect(outcomes.get(name)).toMatchObject({ failed: titles(check as ModelCheckName) })
  expect(outcomes.get(name)?.messages).toContain('take it out of omit')
})
