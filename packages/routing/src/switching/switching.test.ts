import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import { createRegistry, type Registry } from '@flit-ml/core'
import { describe, expect, it } from 'vitest'
import type { FlitConfiguration, RouteConfiguration } from '../configuration/configuration.ts'
import type { Decision } from '../decision.ts'
import type { RouteChange } from '../route-change.ts'
import { byPrice, exceptExample, registryOf, signature } from '../testing/application-models.ts'
import { install, installed } from '../testing/code-packages.ts'
import { MemorySink } from '../testing/memory-sink.ts'
import { createRouter } from './create-router.ts'
import type { Router } from './router.ts'

const risk = (route: RouteConfiguration): FlitConfiguration => ({ routes: { risk: route } })
const champion = (model: string) => risk({ champion: model })

describe('a switch', () => {
  it('under load lets no request fail, wait for a load, or mix two configurations; old models go after their last', async () => {
    const models = Object.fromEntries(
      [1, 2, 3, 4].map((at) => [
        `test.m${at}`,
        exceptExample(async (rows) => {
          await turn()
          return rows.map(() => ({ probability: at / 10 }))
        }),
      ]),
    )
    const registry = registryOf(models)
    const disposed: string[] = []
    registry.events.on('disposed', ({ id }) => disposed.push(id))
    const configurationOf = (at: number): FlitConfiguration =>
      risk({ champion: `test.m${at}`, challengers: { new: { model: `test.m${at === 4 ? 1 : at + 1}`, share: 0.5 } } })
    const router = await createRouter({ registry, config: configurationOf(1) })
    const expected = new Map<string, number>([[router.version, 1]])
    let isLoading = true
    const decisions: Decision[] = []
    const load = Array.from({ length: 16 }, async (_, client) => {
      while (isLoading) decisions.push(await router.route('risk').decide({ price: 1 }, { unit: `u${client}` }))
    })
    for (let round = 2; round <= 100; round++) {
      const at = 1 + (round % 4)
      expected.set((await router.apply(configurationOf(at))).configuration, at)
      await sleep(1)
    }
    isLoading = false
    await Promise.all(load)
    for (const { configuration, arm, model, score } of decisions) {
      const at = expected.get(configuration) ?? 0
      const answering = arm === 'champion' ? at : at === 4 ? 1 : at + 1
      expect([model?.id, score]).toEqual([`test.m${answering}`, answering / 10])
    }
    expect(new Set(decisions.map(({ configuration }) => configuration)).size).toBe(4)
    await router.dispose()
    await turn()
    // Each of the 100 configurations named two models, and shared one with the next.
    expect(disposed.length).toBeGreaterThan(90)
  })

  it('to a model that is slow to load keeps nobody waiting', async () => {
    const registry = registryOf({ 'test.old': byPrice })
    const ready = Promise.withResolvers<void>()
    registry.register({ id: 'test.slow', version: '1.0.0', task: 'binary-classification', signature }, async () => {
      await ready.promise
      return { specVersion: 1, predict: byPrice }
    })
    await using router = await createRouter({ registry, config: champion('test.old') })
    const switched = router.apply(champion('test.slow'))
    for (let at = 0; at < 10; at++) {
      expect((await router.route('risk').decide({ price: at })).model?.id).toBe('test.old')
    }
    ready.resolve()
    await switched
    expect((await router.route('risk').decide({ price: 1 })).model?.id).toBe('test.slow')
  })

  it('lets a decision that is under way end by the configuration that it began with', async () => {
    const gate = Promise.withResolvers<void>()
    const registry = registryOf({
      'test.new': byPrice,
      'test.old': exceptExample(async (rows) => {
        await gate.promise
        return byPrice(rows)
      }),
    })
    const gone = new Promise((resolve) => registry.events.on('disposed', resolve))
    await using router = await createRouter({ registry, config: champion('test.old') })
    const { version } = router
    const begun = router.route('risk').decide({ price: 1 })
    await router.apply(champion('test.new'))
    expect((await router.route('risk').decide({ price: 1 })).model?.id).toBe('test.new')
    gate.resolve()
    expect(await begun).toMatchObject({ configuration: version, model: { id: 'test.old' } })
    expect(await gone).toMatchObject({ id: 'test.old' })
  })

  it('of the same content is the same version, and loads nothing again', async () => {
    const registry = registryOf({ 'test.a': byPrice, 'test.b': byPrice })
    const loaded: string[] = []
    registry.events.on('loaded', ({ id }) => loaded.push(id))
    await using router = await createRouter({ registry, config: champion('test.a') })
    const { version } = router
    expect(await router.apply(champion('test.a'))).toMatchObject({ configuration: version })
    expect((await router.apply(risk({ champion: 'test.a', timeLimit: '5ms' }))).configuration).not.toBe(version)
    expect((await router.apply(champion('test.a'))).configuration).toBe(version)
    expect(loaded).toEqual(['test.a'])
  })

  it('is made only where the version that was looked at still answers', async () => {
    await using router = await createRouter({
      registry: registryOf({ 'test.a': byPrice, 'test.b': byPrice }),
      config: champion('test.a'),
    })
    const expected = router.version
    await router.apply(champion('test.b'), { expected })
    const stale = router.apply(champion('test.a'), { expected })
    await expect(stale).rejects.toMatchObject({
      code: 'FLIT_CONFIGURATION_STALE',
      details: { expected, found: router.version },
    })
  })

  it('can be looked at before: nothing takes over', async () => {
    await using router = await createRouter({
      registry: registryOf({ 'test.a': byPrice, 'test.b': byPrice }),
      config: champion('test.a'),
    })
    const { version } = router
    const checked = await router.check(champion('test.b'))
    expect(checked).toMatchObject({ previous: version, pinned: { 'test.b': 'test.b@1.0.0' } })
    expect(router.version).toBe(version)
    expect((await router.apply(champion('test.b'))).configuration).toBe(checked.configuration)
  })

  it('says where units go from one challenger to another', async () => {
    const registry = registryOf({ 'test.a': byPrice })
    const shares = (one: number, reserve?: number) =>
      risk({
        champion: 'test.a',
        challengers: {
          one: { model: 'test.a', share: one, ...(reserve === undefined ? {} : { reserve }) },
          other: { model: 'test.a', share: 0.2 },
        },
      })
    await using router = await createRouter({ registry, config: shares(0.1) })
    expect((await router.apply(shares(0.2))).warnings.filter((text) => text.startsWith('risk'))).toEqual([
      expect.stringContaining('10 % of the units'),
    ])
    await router.apply(shares(0.1, 0.4))
    expect((await router.apply(shares(0.2, 0.4))).warnings.filter((text) => text.startsWith('risk'))).toEqual([])
  })
})

describe('what is refused leaves the configuration before as it was', () => {
  const refusals: [string, string, FlitConfiguration, object][] = [
    ['a mistake', 'FLIT_CONFIGURATION_INVALID', risk({ champion: 'no' }), { field: 'routes.risk.champion' }],
    [
      'a model that is not installed',
      'FLIT_CONFIGURATION_INVALID',
      champion('test.gone@^2'),
      { field: 'routes.risk.champion' },
    ],
    [
      'a reference that is none',
      'FLIT_CONFIGURATION_INVALID',
      champion('test.a@new'),
      { field: 'routes.risk.champion' },
    ],
    [
      'golden rows that are answered otherwise',
      'FLIT_GOLDEN_DIFFERS',
      champion('test.wrong'),
      { id: 'test.wrong', differing: 1 },
    ],
    [
      'a model that does not take the rows',
      'FLIT_ROUTE_INVALID',
      risk({ champion: 'test.a', shadows: { other: { model: 'shared.score-scaling' } } }),
      { field: 'routes.risk.shadows.other.model' },
    ],
    [
      'reasons of a model that has none',
      'FLIT_ROUTE_INVALID',
      risk({ champion: 'test.a', reasons: 4 }),
      { field: 'routes.risk.champion' },
    ],
    [
      'a scaling that is none',
      'FLIT_PARAMETERS_INVALID',
      risk({ champion: 'test.a', scaling: { model: 'shared.score-scaling', parameters: { base: 1 } } }),
      { field: 'base' },
    ],
  ]

  /** Models of this package's own dependencies, beside those of the test. */
  function mixed(): Registry {
    const dir = installed({ a: { answer: 'return 0.25' }, wrong: { golden: 0.75 } })
    const scaling = import.meta
      .resolve('@flit-ml/model-score-scaling/package.json')
      .slice('file://'.length, -'/package.json'.length)
    const folders = ['a', 'wrong'].map((name) => join(dir, 'node_modules', name))
    return createRegistry({ packages: [...folders, scaling] })
  }

  it.each(refusals)('%s', async (_, code, configuration, details) => {
    const store = new MemorySink()
    await using router = await createRouter({ registry: mixed(), config: champion('test.a'), store })
    const { version } = router
    await expect(router.apply(configuration)).rejects.toMatchObject({ code, details })
    expect(router.version).toBe(version)
    expect(await router.route('risk').decide({ price: 1 })).toMatchObject({ score: 0.25, configuration: version })
    expect(store.changes.map(({ kind }) => kind)).toEqual(['configuration-taken', 'configuration-refused'])
    expect(store.changes[1]).toMatchObject({ code, configuration: version })
  })

  it('names the command that installs a model', async () => {
    const dir = installed({ a: {} })
    writeFileSync(join(dir, 'node_modules/.package-lock.json'), '{}')
    await using router = await createRouter({ registry: createRegistry({ dir }), config: champion('test.a') })
    await expect(router.apply(champion('test.a@^2'))).rejects.toMatchObject({
      remedy: "Install it: npm install 'model-a@^2'",
    })
    await expect(router.apply(champion('test.new'))).rejects.toMatchObject({
      remedy: 'Install it: npm install @flit-ml/model-new',
    })
  })
})

describe('a version that is installed', () => {
  it('never takes over by itself, and is pinned where it does', async () => {
    const dir = installed({ a: { answer: 'return 0.1' } })
    await using router = await createRouter({ registry: createRegistry({ dir }), config: champion('test.a@^1') })
    const decide = async () => {
      const { model, score } = await router.route('risk').decide({ price: 1 })
      return [model?.version, model?.reference, score]
    }
    expect(await decide()).toEqual(['1.0.0', 'test.a@^1', 0.1])
    install(dir, 'a', { version: '1.1.0', answer: 'return 0.2' })
    expect(await decide()).toEqual(['1.0.0', 'test.a@^1', 0.1])
    expect(await router.apply(champion('test.a@^1'))).toMatchObject({ pinned: { 'test.a@^1': 'test.a@1.1.0' } })
    expect(await decide()).toEqual(['1.1.0', 'test.a@^1', 0.2])
    rmSync(join(dir, 'node_modules/a'), { recursive: true })
    expect(await decide()).toEqual(['1.1.0', 'test.a@^1', 0.2])
  })

  it('answers beside another one of the same model', async () => {
    const dir = installed({
      a: { version: '2.0.0', answer: 'return 0.2' },
      'a-v1': { answer: 'return 0.1' },
    })
    const config = risk({ champion: 'test.a@1', challengers: { next: { model: 'test.a@2', share: 1 } } })
    await using router = await createRouter({ registry: createRegistry({ dir }), config })
    expect(await router.route('risk').decide({ price: 1 }, { unit: 'u' })).toMatchObject({
      model: { version: '2.0.0' },
      score: 0.2,
    })
    expect(await router.route('risk').decide({ price: 1 })).toMatchObject({ model: { version: '1.0.0' }, score: 0.1 })
  })
})

describe('a file', () => {
  async function watched(): Promise<{ path: string; router: Router; next: () => Promise<RouteChange> }> {
    const path = join(mkdtempSync(join(tmpdir(), 'flit-file-')), 'flit.config.yaml')
    writeFileSync(path, 'routes: { risk: { champion: test.a } }')
    const router = await createRouter({ registry: registryOf({ 'test.a': byPrice, 'test.b': byPrice }), config: path })
    return { path, router, next: () => new Promise((resolve) => router.events.once('changed', resolve)) }
  }

  it('is followed: written, replaced, broken and mended', async () => {
    const { path, router, next } = await watched()
    const watcher = router.watch()
    try {
      for (const [write, expected] of [
        [() => writeFileSync(path, 'routes: { risk: { champion: test.b } }'), { pinned: { 'test.b': 'test.b@1.0.0' } }],
        [() => writeFileSync(path, 'routes: ['), { kind: 'configuration-refused', code: 'FLIT_CONFIGURATION_INVALID' }],
        [() => replace(path, 'routes: { risk: { champion: test.a } }'), { pinned: { 'test.a': 'test.a@1.0.0' } }],
      ] as const) {
        const changed = next()
        write()
        expect(await changed).toMatchObject(expected)
      }
    } finally {
      watcher.close()
      await router.dispose()
    }
  })

  it('is read again on SIGHUP, while it is watched', async () => {
    const { path, router, next } = await watched()
    const before = process.listenerCount('SIGHUP')
    const watcher = router.watch()
    const changed = next()
    copyFileSync(path, `${path}.old`)
    writeFileSync(path, readFileSync(`${path}.old`, 'utf8').replace('test.a', 'test.b'))
    process.kill(process.pid, 'SIGHUP')
    expect(await changed).toMatchObject({ kind: 'configuration-taken', pinned: { 'test.b': 'test.b@1.0.0' } })
    watcher.close()
    expect(process.listenerCount('SIGHUP')).toBe(before)
    await router.dispose()
  })
})

function replace(path: string, text: string): void {
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
}

describe('a ramp', () => {
  const ramped = (guardrails: object): FlitConfiguration =>
    risk({
      champion: 'test.a',
      challengers: {
        new: { model: 'test.bad', ramp: { steps: [0.2, 0.5], every: '1ms', minimumDecisions: 20, guardrails } },
      },
    })
  const registry = () =>
    registryOf({ 'test.a': byPrice, 'test.bad': exceptExample((rows) => rows.map(() => ({ probability: 0.9 }))) })

  /** Decides for many units until the share of the challenger has changed. */
  async function untilStepped(router: Router): Promise<RouteChange> {
    const stepped = new Promise<RouteChange>((resolve) => router.events.once('changed', resolve))
    let isOver = false
    stepped.then(() => {
      isOver = true
    })
    for (let at = 0; !isOver; at++) {
      await router.route('risk').decide({ price: at % 1000 }, { unit: `u${at % 2000}` })
      if (at % 50 === 0) await sleep(1)
    }
    return stepped
  }

  it('grows by its schedule, is taken back by a guardrail, tells why, and stays so over a switch and a restart', async () => {
    const rampsFile = join(mkdtempSync(join(tmpdir(), 'flit-ramps-')), 'ramps.json')
    const store = new MemorySink()
    const options = { registry: registry(), rampsFile, store }
    const router = await createRouter({ ...options, config: ramped({}) })
    expect(await untilStepped(router)).toMatchObject({
      kind: 'ramp-stepped',
      route: 'risk',
      challenger: 'new',
      from: 0.2,
      to: 0.5,
      shares: { champion: 0.5, new: 0.5 },
    })
    expect(store.changes[0]).toMatchObject({ shares: { risk: { champion: 0.8, new: 0.2 } } })
    await router.apply(ramped({ scoreDrift: 0.25 }))
    expect(router.routes()[0]?.challengers[0]).toMatchObject({ share: 0.2, tripped: null })
    const tripped = { guardrail: 'scoreDrift', limit: 0.25 }
    expect(await untilStepped(router)).toMatchObject({ from: 0.2, to: 0, tripped })
    const status = { share: 0, tripped }
    expect(router.routes()[0]?.challengers[0]).toMatchObject(status)
    await router.apply(champion('test.a'))
    await router.apply(ramped({ scoreDrift: 0.25 }))
    expect(router.routes()[0]?.challengers[0]).toMatchObject(status)
    expect((await router.route('risk').decide({ price: 1 }, { unit: 'u' })).arm).toBe('champion')
    await router.dispose()
    await using again = await createRouter({ ...options, config: ramped({ scoreDrift: 0.25 }) })
    expect(again.routes()[0]?.challengers[0]).toMatchObject(status)
    expect(store.changes.filter(({ kind }) => kind === 'ramp-stepped')).toHaveLength(2)
  })

  it('refuses a file of ramps that is damaged: what was taken back must not begin anew', async () => {
    const rampsFile = join(mkdtempSync(join(tmpdir(), 'flit-ramps-')), 'ramps.json')
    writeFileSync(rampsFile, '{')
    const damaged = createRouter({ registry: registry(), rampsFile, config: ramped({}) })
    await expect(damaged).rejects.toMatchObject({ code: 'FLIT_CONFIGURATION_INVALID', details: { path: rampsFile } })
  })
})

describe('a router', () => {
  it('says what answers which route', async () => {
    const config = risk({
      champion: 'test.a',
      challengers: { one: { model: 'test.b', share: 0.1, reserve: 0.25 }, other: { model: 'test.b', share: 0.2 } },
      shadows: { dark: { model: 'test.b', sample: 0.5 } },
      holdout: { share: 0.05 },
      fallback: { model: 'test.b', outcome: 'refer', reason: 'why' },
    })
    await using router = await createRouter({ registry: registryOf({ 'test.a': byPrice, 'test.b': byPrice }), config })
    const pin = (id: string) => ({ id, version: '1.0.0', sha256: null, reference: id })
    expect(router.routes()).toEqual([
      {
        route: 'risk',
        killSwitch: false,
        champion: pin('test.a'),
        holdout: 0.05,
        challengers: [
          { name: 'one', model: pin('test.b'), share: 0.1, from: 0, to: 0.1, tripped: null },
          { name: 'other', model: pin('test.b'), share: expect.closeTo(0.2), from: 0.25, to: 0.45, tripped: null },
        ],
        shadows: [{ name: 'dark', model: pin('test.b'), sample: 0.5 }],
        fallback: { model: pin('test.b'), outcome: 'refer' },
      },
    ])
  })

  it('knows its routes', async () => {
    await using router = await createRouter({ registry: registryOf({ 'test.a': byPrice }), config: champion('test.a') })
    const unknown = { code: 'FLIT_ROUTE_NOT_FOUND', details: { route: 'other', routes: ['risk'] } }
    expect(() => router.route('other')).toThrow(expect.objectContaining({ code: unknown.code }))
    const route = router.route('risk')
    await router.apply({ routes: {} })
    await expect(route.decide({ price: 1 })).rejects.toMatchObject({ code: 'FLIT_ROUTE_NOT_FOUND' })
  })

  it('that is disposed of ends what is under way, and decides no more', async () => {
    const gate = Promise.withResolvers<void>()
    const slow = exceptExample((rows) => gate.promise.then(() => byPrice(rows)))
    const fallback = { outcome: 'refer', reason: 'why' }
    const registry = registryOf({ 'test.slow': slow })
    const router = await createRouter({ registry, config: risk({ champion: 'test.slow', fallback }) })
    const route = router.route('risk')
    const begun = route.decide({ price: 250 })
    const disposed = router.dispose()
    await turn()
    await expect(route.decide({ price: 250 })).rejects.toMatchObject({ code: 'FLIT_DISPOSED' })
    gate.resolve()
    expect(await begun).toMatchObject({ score: 0.25 })
    await Promise.all([disposed, router.dispose()])
  })

  it('tells whether its models answer their golden rows now', async () => {
    let isBroken = false
    const moody = () => ({ probability: isBroken ? 0.4 : 0.5 })
    const registry = registryOf({ 'test.a': byPrice, 'test.moody': (rows) => rows.map(moody) })
    const config = risk({ champion: 'test.a', shadows: { dark: { model: 'test.moody' } } })
    await using router = await createRouter({ registry, config })
    expect((await router.examine()).map(({ error }) => error)).toEqual([null, null])
    isBroken = true
    expect(await router.examine()).toEqual([
      { model: 'test.a@1.0.0', error: null },
      { model: 'test.moody@1.0.0', error: expect.objectContaining({ code: 'FLIT_GOLDEN_DIFFERS' }) },
    ])
  })
})
