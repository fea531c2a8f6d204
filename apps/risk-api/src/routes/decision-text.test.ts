import type { Decision } from '@flit-ml/routing'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { decisionText } from './decision-text.ts'
import { decision as schema } from './schemas.ts'

const features = ['income', 'a "quoted" one']
const reason = { code: 'R1', sentence: 'The income is small — or "none".', contribution: -0.1, features }
const decision: Decision = {
  id: 'a "b" \u0001 \\ \ud800',
  time: '2026-11-24T22:00:00.000Z',
  route: 'bnpl.risk',
  configuration: '1f',
  arm: 'größer',
  assignment: { unit: 'u', isUnitHashed: false, reason: 'no-challenger', bucket: null },
  model: Object.freeze({ id: 'a.b', version: '1.0.0', sha256: null, reference: 'a.b@^1' }),
  runtime: null,
  row: { income: 1 },
  score: 0.1 + 0.2,
  scaledScore: 1e21,
  cutOff: { name: 'standard', version: '1', on: 'score', value: 0.25 },
  outcome: 'approve',
  reasons: [reason, { ...reason, contribution: -0 }, { ...reason, code: 'R2', features: [] }],
  latency: 1,
  fallback: { by: 'model', cause: 'error', reason: 'It\nfailed.', code: null },
  shadows: [],
  warnings: ['a', 'b "c"'],
}

/** As JSON that was kept in another order comes back. */
function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(reversed)
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, field]) => [name, reversed(field)])
      .toReversed(),
  )
}

it.each<[string, Decision]>([
  ['all that there may be', decision],
  ['a text that was written before', { ...decision, id: 'another' }],
  ['a sentence that changed', { ...decision, reasons: [{ ...reason, sentence: 'Another.' }] }],
  ['fields in another order', reversed(decision) as Decision],
  [
    'as little as there may be',
    {
      ...decision,
      model: null,
      score: null,
      scaledScore: null,
      cutOff: null,
      outcome: null,
      reasons: [],
      fallback: null,
      warnings: [],
    },
  ],
])('writes %s as the schema says', async (_, given) => {
  await using app = Fastify()
  app.get('/', { schema: { response: { 200: schema } } }, async () => given)
  const { body } = await app.inject('/')
  expect(decisionText(given)).toBe(body)
})
