import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { behaviours, modelChecks } from './checks/index.ts'
import { cardWithoutFigures, declarativePackage, modelPackage, withHoldout } from './testing/model-package.ts'
import { golden, signature } from './testing/price-model.ts'
import { runSuites, temporaryRoot, titleOf, writePackage } from './testing/run-suites.ts'
import { runtimeFiles, runtimeName } from './testing/runtime-source.ts'

const root = temporaryRoot()
const [figures, noCode] = [titleOf(modelChecks, 'figures'), titleOf(modelChecks, 'no code')]
const titles = [
  'manifest: is found and loaded as an application would',
  ...modelChecks.map(({ name }) => titleOf(modelChecks, name)),
]
const all = (...but: string[]): string[] => titles.filter((title) => !but.includes(title))

test('a good package passes each check, and what cannot be checked is skipped', { timeout: 60_000 }, async () => {
  writePackage(root, `node_modules/${runtimeName}`, runtimeFiles(runtimeName))
  writePackage(root, 'code', modelPackage('code'))
  writePackage(root, 'data', declarativePackage('data'))
  writePackage(root, 'transformation', transformation)
  const outcomes = await runSuites(root)
  expect(outcomes.get('code')).toMatchObject({ passed: all(figures, noCode), failed: [], skipped: [figures, noCode] })
  expect(outcomes.get('data')).toMatchObject({ passed: all(figures), failed: [], skipped: [figures] })
  expect(outcomes.get('transformation')?.failed).toEqual([])
  expect(outcomes.get('transformation')?.skipped).toEqual(
    (['reasons', 'figures', 'no code', 'missing values', 'probabilities', 'explanations'] as const).map((name) =>
      titleOf(modelChecks, name),
    ),
  )
})

test('a package has to behave by other runtimes as by its own', { timeout: 60_000 }, async () => {
  const others = {
    'good-runtime': {},
    'rounding-runtime': { answers: 'rows.map((row) => ({ probability: Math.round(10 * probability(row)) / 10 }))' },
    'refusing-runtime': { read: "throw refused('It is none of mine.')" },
  }
  for (const [name, changes] of Object.entries(others)) {
    writePackage(root, `node_modules/${name}`, runtimeFiles(name, changes))
    writePackage(root, `by-${name}`, declarativePackage(`by-${name}`, { alsoBy: [name] }))
  }
  const outcomes = await runSuites(root)
  expect(outcomes.get('by-good-runtime')).toMatchObject({
    passed: [...all(figures), 'runtime: loads it', ...behaviours.map(({ name }) => titleOf(behaviours, name))],
    failed: [],
  })
  expect(outcomes.get('by-rounding-runtime')?.failed).toEqual([titleOf(behaviours, 'golden rows')])
  expect(outcomes.get('by-refusing-runtime')).toMatchObject({ passed: all(figures), failed: ['runtime: loads it'] })
  expect(outcomes.get('by-refusing-runtime')?.messages).toContain('refuses the artifact')
})

const transformation = modelPackage('transformation', {
  flitModel: { task: 'transformation' },
  omit: {},
  files: {
    'index.js':
      'export default { specVersion: 1, predict: (rows) => rows.map(({ price }) => ({ double: 2 * price })) }',
    'golden.json': { ...golden, rows: [{ price: 2 }], outputs: [{ double: 4 }] },
    'signature.json': {
      ...signature,
      input: { ...signature.input, properties: { price: { type: 'number' } } },
      output: { ...signature.output, properties: { double: { type: 'number' } }, required: ['double'] },
      reasons: undefined,
      example: { input: { price: 1 }, output: { double: 2 } },
    },
  },
})

test('a stale card fails outside CI too, and only -u writes it', { timeout: 60_000 }, async () => {
  writePackage(root, 'risk', modelPackage('risk', { files: withHoldout(cardWithoutFigures) }))
  const path = join(root, 'risk/MODEL_CARD.md')
  const card = (): string => readFileSync(path, 'utf8')

  expect((await runSuites(root)).get('risk')).toMatchObject({ passed: all(figures, noCode), failed: [figures] })
  expect(card()).toBe(cardWithoutFigures)

  expect((await runSuites(root, '-u')).get('risk')).toMatchObject({ passed: all(noCode), failed: [] })
  const written = card()
  expect(written).toMatch(/^\| AUC +\| +1 \| 0\.\d{3} \|/m)
  expect(written.replace(/(?<=<!-- figures -->).*(?=<!-- \/figures -->)/s, '\n')).toBe(cardWithoutFigures)
  expect((await runSuites(root)).get('risk')).toMatchObject({ passed: all(noCode), failed: [] })

  const stale = written.replace(/(?<=\| AUC .*)0(?=\.)/, '1')
  writeFileSync(path, stale)
  const outcome = (await runSuites(root)).get('risk')
  expect(outcome).toMatchObject({ passed: all(figures, noCode), failed: [figures] })
  expect(outcome?.messages).toContain('vitest run -u')
  expect(card()).toBe(stale)
})

test('the card of a regression has its own figures', { timeout: 60_000 }, async () => {
  const folder = temporaryRoot()
  writePackage(folder, 'cost', regression)
  expect((await runSuites(folder, '-u')).get('cost')?.failed).toEqual([])
  expect(readFileSync(join(folder, 'cost/MODEL_CARD.md'), 'utf8')).toMatch(/^\| RMSE +\| +0 \| +\d/m)
  expect((await runSuites(folder)).get('cost')?.failed).toEqual([])
})

const regression = modelPackage('cost', {
  flitModel: { task: 'regression' },
  files: {
    'index.js': 'export default { specVersion: 1, predict: (rows) => rows.map(({ price }) => ({ value: 2 * price })) }',
    'golden.json': { ...golden, rows: [{ price: 2 }], outputs: [{ value: 4 }] },
    'signature.json': {
      ...signature,
      input: { ...signature.input, properties: { price: { type: 'number' } } },
      output: { ...signature.output, properties: { value: { type: 'number' } }, required: ['value'] },
      reasons: undefined,
      example: { input: { price: 1 }, output: { value: 2 } },
    },
    ...withHoldout(cardWithoutFigures, {
      rows: [{ price: 1 }, { price: 2 }, { price: 3 }],
      labels: [2, 5, 5],
    }),
  },
})
