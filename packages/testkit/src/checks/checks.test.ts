import { beforeAll, describe, expect, test } from 'vitest'
import { modelFaults } from '../testing/model-faults.ts'
import { type Changes, modelPackage, omit } from '../testing/model-package.ts'
import { packageFaults } from '../testing/package-faults.ts'
import { golden, signature } from '../testing/price-model.ts'
import { type Outcome, runSuites, temporaryRoot, titleOf, writePackage } from '../testing/run-suites.ts'
import { runtimeFiles, runtimeName } from '../testing/runtime-source.ts'
import { modelChecks } from './index.ts'
import type { ModelCheckName } from './model-check.ts'

const faults = [...modelFaults, ...packageFaults]

const unloadable: Readonly<Record<string, Changes & { readonly message: string }>> = {
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
