import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { application } from '../../testing/application.ts'
import type { SearchIdentity } from './search-identity.ts'
import type { TrialRecord } from './trial-record.ts'
import { TrialsFile } from './trials-file.ts'

const identity: SearchIdentity = {
  format: 1,
  model: 'bnpl.risk@1.0.0',
  signature: 'a',
  trainer: 'trainer-linear 0.1.0',
  data: 'b',
  folds: 2,
  seed: 0,
  isSeeded: false,
  validation: 0,
  fixed: {},
  space: [{ name: 'l2', low: 0.1, high: 10, isLog: false }],
}
const folds = [0.1 + 0.2, 1 / 3].map((auc) => ({ auc, logLoss: 0.5, brierScore: 0.25 }))
const record = (trial: number): TrialRecord => ({ trial, divisor: 1, parameters: { l2: 3 }, outcome: { folds } })
const failed: TrialRecord = { ...record(1), outcome: { error: { code: 'FLIT_FIT_FAILED', problem: 'No.' } } }

function path(): string {
  return join(application({}), 'trials.ndjson')
}

test('keeps every bit of what is finished, and has what failed tried again', () => {
  const file = path()
  {
    using trials = new TrialsFile(file, identity)
    for (const each of [record(0), failed, record(2)]) trials.append(each)
  }
  using again = new TrialsFile(file, identity)
  expect(again.size).toBe(2)
  expect([0, 1, 2].map((trial) => again.find(trial, 1))).toEqual([record(0), undefined, record(2)])
  expect(again.find(0, 3)).toBeUndefined()
})

test('drops a last line that was torn, and goes on behind the one before', () => {
  const file = path()
  {
    using trials = new TrialsFile(file, identity)
    trials.append(record(0))
  }
  const whole = readFileSync(file, 'utf8')
  appendFileSync(file, JSON.stringify(record(1)).slice(0, 40))
  {
    using again = new TrialsFile(file, identity)
    expect({ isMended: again.isMended, size: again.size }).toEqual({ isMended: true, size: 1 })
    again.append(record(1))
  }
  expect(readFileSync(file, 'utf8')).toBe(`${whole}${JSON.stringify(record(1))}\n`)
})

test('begins anew where not even the first line is whole', () => {
  const file = path()
  writeFileSync(file, JSON.stringify(identity).slice(0, 20))
  new TrialsFile(file, identity)[Symbol.dispose]()
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(identity)}\n`)
})

test.each<[string, Partial<SearchIdentity>, string]>([
  ['other data', { data: 'c' }, 'it has another data'],
  ['another seed and other folds', { seed: 1, folds: 3 }, 'it has another folds, seed'],
  ['another space', { space: [] }, 'it has another space'],
])('refuses a file of a search with %s, and leaves it as it is', (_, other, why) => {
  const file = path()
  new TrialsFile(file, { ...identity, ...other })[Symbol.dispose]()
  const before = readFileSync(file, 'utf8')
  expect(() => new TrialsFile(file, identity)).toThrow(why)
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test.each(['{"months":12}', 'months', ' '])('leaves a file of somebody, %s, as it is', (text) => {
  const file = path()
  writeFileSync(file, text)
  expect(() => new TrialsFile(file, identity)).toThrow('is no file of trials: line 1 is none of them')
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test.each(['/dev/zero', '/dev/full', '.'])('refuses %s, which is no file', (device) => {
  expect(() => new TrialsFile(device, identity)).toThrow('is no file.')
})

test('refuses what is no file of trials, and what is damaged before its end', () => {
  const file = path()
  writeFileSync(file, 'months,price\n12,100\n')
  expect(() => new TrialsFile(file, identity)).toThrow('is no file of trials: line 1 is none of them')
  writeFileSync(file, `${JSON.stringify(identity)}\n{"trial":0,\n${JSON.stringify(record(1))}\n`)
  expect(() => new TrialsFile(file, identity)).toThrow('line 2')
})
