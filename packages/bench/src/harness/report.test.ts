import { expect, test } from 'vitest'
import { render } from './render.ts'
import { reportOf } from './report.ts'
import type { Result } from './result.ts'

const results: readonly Result[] = [
  {
    id: 'batch-vs-peer',
    value: 7.123,
    unit: 'ratio',
    against: 'a peer, 1 thread',
    goal: { relation: '>=', limit: 6 },
    parts: [{ name: 'bnpl.xgboost-risk', value: 7.123, note: '1 µs, and 7 µs' }],
  },
  { id: 'one-row', value: 2, unit: 'ratio', against: 'a peer', goal: { relation: '<', limit: 2 } },
  { id: 'size', value: 12, unit: 'kB', against: 'nothing' },
  {
    id: 'absent',
    value: null,
    unit: 'ratio',
    against: 'a peer',
    goal: { relation: '<=', limit: 1 },
    reason: 'it is not installed',
  },
]

test('a report says which goals are met', () => {
  const { bench, machine, results: reported } = reportOf('tabular', results)
  expect(bench).toBe('tabular')
  expect(machine).toEqual({
    cpu: expect.any(String),
    cores: expect.any(Number),
    node: process.versions.node,
    os: expect.stringContaining(process.arch),
  })
  expect(reported.map(({ id, goal, met }) => [id, goal, met])).toEqual([
    ['batch-vs-peer', '>= 6', true],
    ['one-row', '< 2', false],
    ['size', null, null],
    ['absent', '<= 1', null],
  ])
})

test('people read it as a table', () => {
  const machine = { cpu: 'Some CPU', cores: 2, node: '24.0.0', os: 'linux 6 x64' }
  expect(render({ ...reportOf('tabular', results), machine })).toBe(`\
tabular: 2 × Some CPU, Node 24.0.0, linux 6 x64

                     value       goal          against
batch-vs-peer        7.12 ratio  >= 6  met     a peer, 1 thread
  bnpl.xgboost-risk  7.12                      1 µs, and 7 µs
one-row              2.00 ratio  < 2   missed  a peer
size                 12.0 kB                   nothing
absent               none        <= 1          a peer
                                               not measured: it is not installed
`)
})
