import { beforeAll, describe, expect, test } from 'vitest'
import { cardWithoutFigures, entry, golden, modelPackage, signature, withHoldout } from '../testing/model-package.ts'
import { type Outcome, runSuites, temporaryRoot, writePackage } from '../testing/run-suites.ts'
import { batch } from './batch.ts'
import { cardFigures } from './card-figures.ts'
import { cardSections } from './card-sections.ts'
import type { Check } from './check.ts'
import { example } from './example.ts'
import { goldenRows } from './golden-rows.ts'
import { checks } from './index.ts'
import { order } from './order.ts'
import { signature as signatureCheck } from './signature.ts'

interface Fault {
  readonly check: Check
  readonly name: string
  readonly message: string
  readonly flitModel?: object
  readonly files?: Readonly<Record<string, string | object>>
}

const { input } = signature.example
const card = String(modelPackage('any')['MODEL_CARD.md'])

const faults: readonly Fault[] = [
  {
    check: example,
    name: 'wrong-example',
    message: 'probability is',
    files: { 'signature.json': { ...signature, example: { input, output: { probability: 0.5 } } } },
  },
  {
    check: goldenRows,
    name: 'wrong-golden-row',
    message: 'row 1: probability is',
    files: { 'golden.json': { ...golden, outputs: golden.outputs.with(1, { probability: 0.5 }) } },
  },
  {
    check: goldenRows,
    name: 'no-golden-rows',
    message: 'flitModel.golden in the package.json has to name the golden rows',
    flitModel: { golden: undefined },
  },
  {
    check: goldenRows,
    name: 'loose-golden-rows',
    message: 'has to be 1e-6 or less',
    files: { 'golden.json': { ...golden, tolerance: 0.001 } },
  },
  {
    check: batch,
    name: 'batch-dependent',
    message: 'In a batch, rows get answers that no row gets alone',
    files: { 'index.js': entry('rows.map((row) => ({ probability: probability(row) / rows.length }))') },
  },
  {
    check: order,
    name: 'reversed',
    message: 'row 0 gets the answer of row 3',
    files: { 'index.js': entry('rows.map((row) => ({ probability: probability(row) })).reverse()') },
  },
  {
    check: order,
    name: 'first-for-all',
    message: 'row 1 gets the answer of row 0',
    files: { 'index.js': entry('rows.map(() => ({ probability: probability(rows[0]) }))') },
  },
  {
    check: order,
    name: 'order-unseen',
    message: 'All rows get one answer',
    files: { 'golden.json': { tolerance: 1e-6, rows: [input], outputs: [signature.example.output] } },
  },
  {
    check: signatureCheck,
    name: 'absent-is-not-null',
    message: 'absent is answered otherwise than null',
    files: {
      'index.js': entry(
        'rows.map((row) => ({ probability: "income" in row || row.price < 200 ? probability(row) : 0.5 }))',
      ),
    },
  },
  {
    check: signatureCheck,
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
    check: cardSections,
    name: 'no-limits',
    message: 'limits',
    files: { 'MODEL_CARD.md': card.replace('## Limits', '') },
  },
  {
    check: cardSections,
    name: 'empty-limits',
    message: 'limits',
    files: { 'MODEL_CARD.md': card.replace('Many.', '') },
  },
  {
    check: cardFigures,
    name: 'no-marks',
    message: 'The card has no place for its figures',
    files: withHoldout(card),
  },
  {
    check: cardFigures,
    name: 'stale-figures',
    message: 'The figures are stale',
    files: withHoldout(cardWithoutFigures),
  },
  {
    check: cardFigures,
    name: 'figures-of-nothing',
    message: 'give testModel its holdout',
    files: { 'MODEL_CARD.md': cardWithoutFigures },
  },
]

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

const root = temporaryRoot()
let outcomes: ReadonlyMap<string, Outcome>

beforeAll(async () => {
  for (const { name, ...changes } of faults) writePackage(root, name, modelPackage(name, changes))
  for (const [name, changes] of Object.entries(unloadable)) writePackage(root, name, modelPackage(name, changes))
  outcomes = await runSuites(root)
}, 120_000)

describe('each fault fails by the check that is meant for it, and by no other', () => {
  test.each(faults)('$name', ({ check, name, message }) => {
    expect(outcomes.get(name)).toMatchObject({ failed: [check.title], skipped: [] })
    expect(outcomes.get(name)?.messages).toContain(message)
  })

  test('and each check has its fault', () => {
    expect(new Set(faults.map(({ check }) => check))).toEqual(new Set(checks))
  })
})

test.each(Object.entries(unloadable))(
  '%s: the package does not load, and nothing else is said of it',
  (name, { message }) => {
    expect(outcomes.get(name)).toMatchObject({
      passed: [],
      failed: ['is found and loaded as an application would'],
      skipped: checks.map(({ title }) => title),
    })
    expect(outcomes.get(name)?.messages).toContain(message)
  },
)
