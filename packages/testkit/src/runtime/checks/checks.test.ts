import { beforeAll, describe, expect, test } from 'vitest'
import { type Outcome, runSuites, temporaryRoot, titleOf, writePackage } from '../../testing/run-suites.ts'
import { runtimeFaults } from '../../testing/runtime-faults.ts'
import { type RuntimeChanges, runtimePackage } from '../../testing/runtime-package.ts'
import { runtimeChecks } from './index.ts'

const unloadable: Readonly<Record<string, RuntimeChanges & { readonly message: string }>> = {
  'of-a-version-to-come': { message: 'is written for version 2 of the contract', parts: { specVersion: '2' } },
  'throws-at-import': {
    message: 'The runtime throws-at-import cannot be imported: not today',
    parts: { start: `throw new Error('not today')` },
  },
  'ends-the-process': { message: 'the process ended with 3', parts: { start: 'process.exit(3)' } },
  'refuses-all': { message: "The case 'a sum': never", parts: { read: `throw refused('never.')` } },
  'without-a-case': { message: 'give testRuntime a model', test: { cases: [] } },
}

const root = temporaryRoot()
let outcomes: ReadonlyMap<string, Outcome>

beforeAll(async () => {
  writePackage(root, 'good', runtimePackage('good'))
  for (const { name, ...changes } of runtimeFaults) writePackage(root, name, runtimePackage(name, changes))
  for (const [name, changes] of Object.entries(unloadable)) writePackage(root, name, runtimePackage(name, changes))
  outcomes = await runSuites(root)
}, 120_000)

const titles = runtimeChecks.map(({ name }) => titleOf(runtimeChecks, name))

test('a good runtime passes each check', () => {
  expect(outcomes.get('good')).toMatchObject({ failed: [], skipped: [] })
  expect(outcomes.get('good')?.passed).toEqual(['cases: are loaded, as in an application', ...titles])
})

describe('each fault fails by the check that is meant for it, and by no other', () => {
  test.each(runtimeFaults)('$name', ({ check, name, message }) => {
    expect(outcomes.get(name)?.failed).toEqual([titleOf(runtimeChecks, check)])
    expect(outcomes.get(name)?.messages).toContain(message)
  })

  test('and each check has its fault', () => {
    expect(new Set(runtimeFaults.map(({ check }) => check))).toEqual(new Set(runtimeChecks.map(({ name }) => name)))
  })
})

test.each(Object.entries(unloadable))('%s: nothing else is said of the runtime', (name, { message }) => {
  expect(outcomes.get(name)).toMatchObject({
    passed: [],
    failed: ['cases: are loaded, as in an application'],
    skipped: titles,
  })
  expect(outcomes.get(name)?.messages).toContain(message)
})
