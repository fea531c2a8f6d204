import { beforeAll, describe, expect, test } from 'vitest'
import { type Outcome, runSuites, temporaryRoot, titleOf, writePackage } from '../../testing/run-suites.ts'
import { trainerFaults } from '../../testing/trainer-faults.ts'
import { trainerPackage } from '../../testing/trainer-package.ts'
import { type TrainerParts, trainerRuntimes } from '../../testing/trainer-source.ts'
import { trainerChecks } from './index.ts'

const unfit: Readonly<Record<string, { readonly message: string; readonly parts: Partial<TrainerParts> }>> = {
  'throws-at-import': { message: 'not today', parts: { start: `throw new Error('not today')` } },
  'throws-at-fit': { message: 'no convergence', parts: { before: `throw new Error('no convergence')` } },
  'fits-what-nothing-runs': { message: 'FlitError: inputs', parts: { artifact: '{ bias, weights: {} }' } },
}

const root = temporaryRoot()
let outcomes: ReadonlyMap<string, Outcome>

beforeAll(async () => {
  for (const [name, files] of Object.entries(trainerRuntimes)) writePackage(root, `node_modules/${name}`, files)
  writePackage(root, 'good', trainerPackage('good'))
  for (const { name, parts } of trainerFaults) writePackage(root, name, trainerPackage(name, parts))
  for (const [name, { parts }] of Object.entries(unfit)) writePackage(root, name, trainerPackage(name, parts))
  outcomes = await runSuites(root)
}, 240_000)

const first = 'fit: gives an artifact that the first of its runtimes loads'
const titles = trainerChecks.map(({ name }) => titleOf(trainerChecks, name))

test('a good trainer passes each check', () => {
  expect(outcomes.get('good')).toMatchObject({ failed: [], skipped: [], passed: [first, ...titles] })
})

describe('each fault fails by the check that is meant for it, and by no other', () => {
  test.each(trainerFaults)('$name', ({ check, name, message }) => {
    expect(outcomes.get(name)?.failed).toEqual([titleOf(trainerChecks, check)])
    expect(outcomes.get(name)?.messages).toContain(message)
  })

  test('and each check has its fault', () => {
    expect(new Set(trainerFaults.map(({ check }) => check))).toEqual(new Set(trainerChecks.map(({ name }) => name)))
  })
})

test.each(Object.entries(unfit))('%s: nothing else is said of the trainer', (name, { message }) => {
  expect(outcomes.get(name)).toMatchObject({ passed: [], failed: [first], skipped: titles })
  expect(outcomes.get(name)?.messages).toContain(message)
})
