import { setTimeout as sleep } from 'node:timers/promises'
import type { Model } from '@flit-ml/spec'
import { describe, expect, it } from 'vitest'
import type { ShadowConfiguration } from '../configuration/configuration.ts'
import type { ShadowObserved } from '../observing/router-events.ts'
import { createRouter } from '../switching/create-router.ts'
import type { Router } from '../switching/router.ts'
import { byPrice, exceptExample, type Predict, registryOf } from '../testing/application-models.ts'
import { MemorySink } from '../testing/memory-sink.ts'

type Shadows = Readonly<Record<string, Predict | Model>>

function routerOf(models: Shadows, sample: Readonly<Record<string, number>> = {}, store?: MemorySink): Promise<Router> {
  const named = Object.keys(models)
  const shadows = Object.fromEntries(
    named.map((name): [string, ShadowConfiguration] => [name, { model: `test.${name}`, sample: sample[name] ?? 1 }]),
  )
  const registry = registryOf({
    'test.champion': byPrice,
    ...Object.fromEntries(named.map((name) => [`test.${name}`, models[name] as Predict])),
  })
  const risk = { champion: 'test.champion', timeLimit: '30ms', shadows }
  return createRouter({ registry, config: { routes: { risk } }, ...(store && { store }) })
}

/** All that the shadows of a router say, until they have said so much. */
async function said(router: Router, count: number, ask: () => Promise<unknown>): Promise<ShadowObserved[]> {
  const heard: ShadowObserved[] = []
  const enough = new Promise<void>((resolve) => {
    router.events.on('shadow', (shadow) => {
      heard.push(shadow)
      if (heard.length === count) resolve()
    })
  })
  await ask()
  await enough
  return heard
}

const faults: Shadows = {
  thrower: exceptExample(() => {
    throw new Error('no')
  }),
  hanger: exceptExample(() => new Promise(() => {})),
  liar: exceptExample((rows) => rows.map(() => ({ probability: Number.NaN }))),
  boaster: exceptExample((rows) => rows.map(() => ({ probability: 2 }))),
  mute: exceptExample(() => []),
  meddler: exceptExample((rows) => {
    for (const row of rows) Object.assign(row, { price: 999 })
    return byPrice(rows)
  }),
}

describe('shadows', () => {
  it('that throw, hang, lie or meddle change no byte of an answer, and are told apart', async () => {
    const store = new MemorySink()
    await using router = await routerOf(faults, {}, store)
    await using alone = await routerOf({})
    const row = { price: 250 }
    const bytes: string[] = []
    const heard = await said(router, 6, async () => {
      const {
        shadows: _,
        id: __,
        time: ___,
        latency: ____,
        configuration: _____,
        ...decision
      } = await router.route('risk').decide(row, { id: 'd' })
      bytes.push(JSON.stringify(decision))
    })
    const {
      shadows: _,
      id: __,
      time: ___,
      latency: ____,
      configuration: _____,
      ...expected
    } = await alone.route('risk').decide(row)
    expect(bytes).toEqual([JSON.stringify(expected)])
    expect(row).toEqual({ price: 250 })
    const outcome = Object.fromEntries(heard.map(({ name, score, error }) => [name, error?.code ?? score]))
    expect(outcome).toEqual({
      thrower: 'FLIT_PREDICT_FAILED',
      hanger: 'FLIT_TIME_LIMIT',
      liar: 'FLIT_OUTPUT_INVALID',
      boaster: 'FLIT_OUTPUT_INVALID',
      mute: 'FLIT_OUTPUT_INVALID',
      meddler: 0.999,
    })
    const kept = store.shadows.get('d')
    expect(kept?.map(({ name }) => name).sort()).toEqual(Object.keys(faults).sort())
    expect(kept?.every(({ model }) => model.version === '1.0.0')).toBe(true)
  })

  it('run after the answer, and never while a decision waits for its model', async () => {
    const order: string[] = []
    const registry = registryOf({
      'test.champion': async (rows) => {
        order.push('asked')
        await sleep(5)
        order.push('answered')
        return byPrice(rows)
      },
      'test.shadow': (rows) => {
        if (rows[0]?.['price'] !== 500) order.push('shadow')
        return byPrice(rows)
      },
    })
    const risk = { champion: 'test.champion', shadows: { shadow: { model: 'test.shadow' } } }
    await using router = await createRouter({ registry, config: { routes: { risk } } })
    order.length = 0
    await said(router, 3, async () => {
      await Promise.all([1, 2, 3].map((price) => router.route('risk').decide({ price })))
    })
    expect(order).toEqual([...Array(3).fill('asked'), ...Array(3).fill('answered'), ...Array(3).fill('shadow')])
  })

  it('that have no room are shed, and counted', async () => {
    await using router = await routerOf({ good: byPrice, hanger: faults['hanger'] as Predict })
    const requests = Array.from({ length: 1500 }, (_, at) => ({ row: { price: at % 400 } }))
    const heard = await said(router, 3000, () => router.route('risk').decideMany(requests))
    const count = (name: string, code?: string) =>
      heard.filter((shadow) => shadow.name === name && shadow.error?.code === code).length
    expect([count('good'), count('good', 'SHED')]).toEqual([1024, 476])
    // The one that hangs holds its own lane alone, and nothing waits behind it for good.
    expect([count('hanger', 'FLIT_TIME_LIMIT'), count('hanger', 'SHED')]).toEqual([1, 1499])
    const [again] = await said(router, 2, () => router.route('risk').decide({ price: 1 }))
    expect(again?.error?.code).toBe('SHED')
  })

  it('see their sample of the decisions, the same ones everywhere', async () => {
    await using router = await routerOf({ some: byPrice, all: byPrice }, { some: 0.25 })
    const requests = Array.from({ length: 200 }, (_, price) => ({ row: { price }, id: `d${price}` }))
    const decide = async () => {
      const heard: string[] = []
      router.events.removeAllListeners().on('shadow', ({ name, score }) => heard.push(`${name} ${score}`))
      await router.route('risk').decideMany(requests)
      while (heard.filter((shadow) => shadow.startsWith('all')).length < 200) await sleep(5)
      return heard.filter((shadow) => shadow.startsWith('some')).sort()
    }
    const sampled = await decide()
    expect(sampled.length).toBeGreaterThan(25)
    expect(sampled.length).toBeLessThan(75)
    expect(await decide()).toEqual(sampled)
  })
})
