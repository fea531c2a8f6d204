import type { Registry } from '@flit-ml/core'
import { describe, expect, it } from 'vitest'
import type { FlitConfiguration, RouteConfiguration } from '../configuration/configuration.ts'
import { createRouter } from '../switching/create-router.ts'
import type { Router, RouterOptions } from '../switching/router.ts'
import { byPrice, exceptExample, type Predict, registryOf } from '../testing/application-models.ts'
import { MemorySink } from '../testing/memory-sink.ts'

const never = exceptExample(() => new Promise(() => {}))
const broken: Readonly<Record<string, Predict>> = {
  throws: exceptExample(() => {
    throw new Error('price 100 is too low')
  }),
  rejects: exceptExample(async () => {
    throw new Error('no')
  }),
  hangs: never,
  'answers NaN': exceptExample((rows) => rows.map(() => ({ probability: Number.NaN }))),
  'answers 2.0': exceptExample((rows) => rows.map(() => ({ probability: 2 }))),
  'answers too little': exceptExample(() => []),
  'answers too much': exceptExample((rows) => [...byPrice(rows), { probability: 0 }]),
  'answers nothing': exceptExample(() => undefined),
  'changes the row': exceptExample((rows) => {
    for (const row of rows) Object.assign(row, { price: 900 })
    throw new Error('no')
  }),
}
const names = Object.keys(broken)

const cutOffs: NonNullable<FlitConfiguration['cutOffs']> = {
  standard: {
    version: '7',
    bands: [{ below: 0.2, outcome: 'approve' }, { below: 0.3, outcome: 'refer' }, { outcome: 'decline' }],
  },
}

function routerOf(
  route: Partial<RouteConfiguration>,
  models: Readonly<Record<string, Predict>> = {},
  options: Partial<RouterOptions> = {},
): Promise<Router> {
  const registry: Registry = registryOf({ 'test.champion': byPrice, ...models })
  const risk = { champion: 'test.champion', cutOff: 'standard', timeLimit: '40ms', ...route }
  return createRouter({ registry, config: { cutOffs, routes: { risk } }, ...options })
}

const everybody = (model: string) => ({ challengers: { new: { model, share: 1 } } })
const constant = { outcome: 'refer', reason: 'A person looks at it.' }

/** What is the same however often it is decided. */
function lasting({
  id: _,
  time: __,
  latency: ___,
  ...decision
}: object & { id: string; time: string; latency: number }): object {
  return decision
}

describe('a decision', () => {
  it('holds all that was asked and answered', async () => {
    await using router = await routerOf({}, {}, { unitKey: 'secret' })
    const before = new Date().toISOString()
    const decision = await router.route('risk').decide({ price: 250 }, { unit: 'customer-1', id: 'd-1' })
    expect(decision).toEqual({
      id: 'd-1',
      time: expect.any(String),
      route: 'risk',
      configuration: router.version,
      arm: 'champion',
      assignment: {
        unit: 'wraOKcUvGUy-X4n49bmFMyw6gH72DJZjuLKEvJLSQvE',
        isUnitHashed: true,
        reason: 'no-challenger',
        bucket: null,
      },
      model: { id: 'test.champion', version: '1.0.0', sha256: null, reference: 'test.champion' },
      runtime: null,
      row: { price: 250 },
      score: 0.25,
      scaledScore: null,
      cutOff: { name: 'standard', version: '7', on: 'score', value: 0.3 },
      outcome: 'refer',
      reasons: [],
      latency: expect.any(Number),
      fallback: null,
      shadows: [],
      warnings: [],
    })
    expect(decision.time >= before).toBe(true)
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
  })

  it.each([
    [199, 'approve', 0.2],
    [200, 'refer', 0.3],
    [300, 'decline', 0.3],
  ])('of a score of 0.%d is to %s', async (price, outcome, value) => {
    await using router = await routerOf({})
    expect(await router.route('risk').decide({ price })).toMatchObject({ outcome, cutOff: { value } })
  })

  it('is refused for a row that its champion refuses, whatever stands behind it', async () => {
    await using router = await routerOf({ ...everybody('test.new'), fallback: constant }, { 'test.new': byPrice })
    const refused = router.route('risk').decide({ price: 'cheap' }, { unit: 'u' })
    await expect(refused).rejects.toMatchObject({ code: 'FLIT_ROW_INVALID', details: { row: 0, field: 'price' } })
    const many = router.route('risk').decideMany([{ row: { price: 1 }, unit: 'u' }, { row: { price: 1 } }, { row: {} }])
    await expect(many).rejects.toMatchObject({ code: 'FLIT_ROW_INVALID', details: { row: 2, field: 'price' } })
  })

  it.each([{ unit: '' }, { unit: 7 }, { id: '' }, { id: 'x'.repeat(257) }])('is refused for %j', async (options) => {
    await using router = await routerOf({})
    const refused = router.route('risk').decide({ price: 1 }, options as never)
    await expect(refused).rejects.toMatchObject({ code: 'FLIT_REQUEST_INVALID' })
  })

  it('of many rows is the same as of each, in their order', async () => {
    const share = { challengers: { new: { model: 'test.new', share: 0.5 } } }
    await using router = await routerOf(share, {
      'test.new': exceptExample((rows) => rows.map(() => ({ probability: 0 }))),
    })
    const requests = Array.from({ length: 50 }, (_, at) => ({ row: { price: at }, unit: `u${at}`, id: `d${at}` }))
    const many = await router.route('risk').decideMany(requests)
    const single = await Promise.all(requests.map(({ row, ...options }) => router.route('risk').decide(row, options)))
    expect(many.map(lasting)).toEqual(single.map(lasting))
    expect(new Set(many.map(({ arm }) => arm))).toEqual(new Set(['champion', 'new']))
  })
})

describe('a challenger', () => {
  it.each(names)("that %s leaves the champion's answer to the unit, to the last byte", async (name) => {
    const models = { 'test.new': broken[name] as Predict }
    await using router = await routerOf(everybody('test.new'), models)
    await using alone = await routerOf({})
    const row = { price: 250 }
    const { arm, assignment, fallback, ...decision } = await router.route('risk').decide(row, { unit: 'u' })
    expect({ arm, assignment }).toMatchObject({ arm: 'new', assignment: { reason: 'split' } })
    expect(fallback).toMatchObject({ by: 'champion' })
    expect(JSON.stringify(decision)).not.toContain('too low')
    const expected = await alone.route('risk').decide(row, { unit: 'u' })
    for (const field of ['model', 'row', 'score', 'cutOff', 'outcome', 'reasons'] as const) {
      expect(JSON.stringify(decision[field])).toBe(JSON.stringify(expected[field]))
    }
  })

  it('tells why it failed to whoever listens', async () => {
    await using router = await routerOf(everybody('test.new'), { 'test.new': broken['throws'] as Predict })
    const failures: object[] = []
    router.events.on('failed', (failure) => failures.push(failure))
    const { fallback } = await router.route('risk').decide({ price: 1 }, { unit: 'u' })
    expect(fallback).toEqual({
      by: 'champion',
      cause: 'error',
      reason: 'The model failed.',
      code: 'FLIT_PREDICT_FAILED',
    })
    const error = expect.objectContaining({ code: 'FLIT_PREDICT_FAILED' })
    const code = 'FLIT_PREDICT_FAILED'
    expect(failures).toEqual([{ route: 'risk', arm: 'new', model: 'test.new@1.0.0', code, error }])
  })
})

describe('the fallback', () => {
  const failing = (fallback: RouteConfiguration['fallback'], name = 'throws', more = {}) =>
    routerOf(
      { champion: 'test.bad', ...(fallback && { fallback }), ...more },
      {
        'test.bad': broken[name] as Predict,
        'test.worse': never,
      },
    )

  it.each([
    ['throws', 'error'],
    ['hangs', 'time-limit'],
    ['answers NaN', 'invalid-output'],
    ['answers 2.0', 'invalid-output'],
  ])('answers by its model where the champion %s', async (name, cause) => {
    await using router = await failing({ model: 'test.champion', ...constant }, name)
    const decision = await router.route('risk').decide({ price: 100 })
    expect(decision).toMatchObject({
      score: 0.1,
      outcome: 'approve',
      model: { id: 'test.champion' },
      fallback: { by: 'model', cause },
    })
  })

  it('answers by its outcome where its model fails too', async () => {
    await using router = await failing({ model: 'test.worse', ...constant })
    const fallback = { by: 'constant', cause: 'error', reason: constant.reason, code: 'FLIT_PREDICT_FAILED' }
    const decision = await router.route('risk').decide({ price: 100 })
    expect(decision).toMatchObject({ score: null, outcome: 'refer', model: null, cutOff: null, fallback })
  })

  it('answers all where the models are turned off', async () => {
    await using router = await routerOf(
      { ...everybody('test.new'), killSwitch: true, fallback: constant },
      { 'test.new': byPrice },
    )
    const decision = await router.route('risk').decide({ price: 100 }, { unit: 'u' })
    const fallback = { by: 'constant', cause: 'kill-switch', reason: constant.reason, code: null }
    expect(decision).toMatchObject({ outcome: 'refer', score: null, fallback, assignment: { reason: 'kill-switch' } })
  })

  it('that is not there leaves the error', async () => {
    await using router = await failing(undefined)
    await expect(router.route('risk').decide({ price: 1 })).rejects.toMatchObject({ code: 'FLIT_PREDICT_FAILED' })
    await using slow = await failing(undefined, 'hangs')
    await expect(slow.route('risk').decide({ price: 1 })).rejects.toMatchObject({ code: 'FLIT_TIME_LIMIT' })
  })
})

describe('with a store', () => {
  it('the same id and request have the same answer, and one record', async () => {
    const store = new MemorySink()
    await using router = await routerOf({}, {}, { store })
    const decide = (price: number) => router.route('risk').decide({ price }, { unit: 'u', id: 'd-1' })
    const [first, ...others] = await Promise.all([decide(1), decide(1), decide(1)])
    for (const other of [...others, await decide(1)]) expect(other).toEqual(first)
    expect([...store.decisions.values()]).toEqual([first])
    await expect(decide(2)).rejects.toMatchObject({ code: 'FLIT_DECISION_CONFLICT' })
  })

  it('decides of many only those that are not kept yet', async () => {
    const store = new MemorySink()
    await using router = await routerOf({}, {}, { store })
    const request = (at: number) => ({ row: { price: at }, id: `d${at}` })
    const [kept] = await router.route('risk').decideMany([request(1)])
    const decisions = await router.route('risk').decideMany([request(0), request(1), request(2)])
    expect(decisions.map(({ id, score }) => [id, score])).toEqual([
      ['d0', 0],
      ['d1', 0.001],
      ['d2', 0.002],
    ])
    expect(decisions[1]).toEqual(kept)
  })

  it('what cannot be kept is an error, or the fallback that says so', async () => {
    const store = new MemorySink()
    store.failure = new Error('disk full')
    await using router = await routerOf({ fallback: constant }, {}, { store })
    await expect(router.route('risk').decide({ price: 1 })).rejects.toThrow('disk full')
    await using lenient = await routerOf({ fallback: constant, unrecorded: 'fallback' }, {}, { store })
    const decision = await lenient.route('risk').decide({ price: 1 })
    expect(decision).toMatchObject({
      outcome: 'refer',
      score: null,
      model: null,
      fallback: { cause: 'not-recorded', by: 'constant' },
    })
    expect(decision.warnings).toEqual(['This decision was not kept.'])
  })
})

describe('whoever listens', () => {
  it('disturbs no decision, and sees no value of a row', async () => {
    await using router = await routerOf({})
    const seen: object[] = []
    router.events.on('decided', (decided) => {
      seen.push(decided)
      throw new Error('a listener')
    })
    const warned = new Promise((resolve) => process.once('warning', resolve))
    const { id } = await router.route('risk').decide({ price: 250 }, { unit: 'u' })
    expect(await warned).toMatchObject({ message: 'a listener' })
    expect(seen).toEqual([
      {
        id,
        route: 'risk',
        configuration: router.version,
        arm: 'champion',
        model: expect.any(Object),
        outcome: 'refer',
        score: 0.25,
        latency: expect.any(Number),
        fallback: null,
      },
    ])
  })
})
