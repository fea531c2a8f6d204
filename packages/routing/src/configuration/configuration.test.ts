import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import core from '@flit-ml/core/flit.config.schema.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { checkConfiguration } from './check-configuration.ts'
import { compileSchema } from './compile-schema.ts'
import { composeSchema } from './compose-schema.ts'
import type { FlitConfiguration } from './configuration.ts'
import { findConfiguration } from './find-configuration.ts'
import { readConfiguration } from './read-configuration.ts'

const whole: FlitConfiguration = {
  cutOffs: {
    standard: {
      version: '2026-11',
      bands: [{ below: 0.2, outcome: 'approve' }, { below: 0.3, outcome: 'refer' }, { outcome: 'decline' }],
    },
  },
  routes: {
    'bnpl.risk': {
      champion: 'bnpl.xgboost-risk@^1',
      challengers: {
        neural: {
          model: 'bnpl.neural-risk@^1',
          ramp: {
            steps: [0.01, 0.05],
            every: '24h',
            start: '2026-12-01T00:00:00Z',
            guardrails: {
              errorRate: 0.01,
              latency: '50ms',
              scoreDrift: 0.25,
              approvalRate: { outcome: 'approve', within: 0.05 },
            },
          },
        },
        logistic: { model: 'bnpl.logistic-risk', share: 0.1, reserve: 0.2, timeLimit: '20ms' },
      },
      shadows: { forest: { model: 'bnpl.random-forest-risk', sample: 0.5 } },
      seed: 'risk-2026',
      coverage: 0.9,
      namespace: { name: 'credit', from: 0, to: 0.5 },
      holdout: { share: 0.05 },
      eligibility: { type: 'object', properties: { amount: { maximum: 2000 } } },
      timeLimit: '200ms',
      fallback: { model: 'bnpl.logistic-risk', outcome: 'refer', reason: 'No model answered.' },
      killSwitch: false,
      scaling: { model: 'shared.score-scaling', parameters: { baseScore: 600 } },
      cutOff: 'standard',
      reasons: 4,
      unrecorded: 'fallback',
    },
  },
}

function folder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'flit-configuration-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  return dir
}

/** The whole configuration, with one route in place of its own. */
const route = (fields: object): unknown => ({ ...whole, routes: { 'a.b': { champion: 'a.b', ...fields } } })
const challenger = (fields: object): unknown => route({ challengers: { new: { model: 'a.b', ...fields } } })
const ramp = (fields: object): unknown => challenger({ ramp: { steps: [0.1], every: '1h', ...fields } })

describe('a configuration', () => {
  it('may say all of this', () => {
    expect(checkConfiguration(whole, 'it')).toBe(whole)
  })

  it.each<[field: string, unknown]>([
    ['', []],
    ['rutes', { rutes: {} }],
    ['routes.a.b.champion', { routes: { 'a.b': {} } }],
    ['routes.a.b.champion', route({ champion: 'xgboost' })],
    ['routes.a.b.killswitch', route({ killswitch: true })],
    ['routes.a.b.fallback', route({ killSwitch: true })],
    ['routes.a.b.fallback', route({ fallback: {} })],
    ['routes.a.b.fallback', route({ fallback: { outcome: 'refer' } })],
    ['routes.a.b.fallback.outcome', route({ unrecorded: 'fallback', fallback: { model: 'a.b' } })],
    ['routes.a.b.timeLimit', route({ timeLimit: 200 })],
    ['routes.a.b.timeLimit', route({ timeLimit: '0ms' })],
    ['routes.a.b.holdout.share', route({ holdout: { share: 2 } })],
    ['routes.a.b.namespace.to', route({ namespace: { name: 'n', from: 0.5, to: 0.5 } })],
    ['routes.a.b.eligibility', route({ eligibility: { properties: { price: { pattern: '(a+)+$' } } } })],
    ['routes.a.b.eligibility', route({ eligibility: { maximun: 1 } })],
    ['routes.a.b.cutOff', route({ cutOff: 'other' })],
    [
      'routes.a.b.scaling',
      { ...(route({ cutOff: 's' }) as object), cutOffs: { s: { ...whole.cutOffs?.['standard'], on: 'scaledScore' } } },
    ],
    ['routes.a.b.challengers.new', challenger({})],
    ['routes.a.b.challengers.new', challenger({ share: 0.1, ramp: { steps: [0.1], every: '1h' } })],
    ['routes.a.b.challengers.new.share', challenger({ share: 1.1 })],
    ['routes.a.b.challengers.new.reserve', challenger({ share: 0.2, reserve: 0.1 })],
    [
      'routes.a.b.challengers',
      route({ challengers: { a: { model: 'a.b', share: 0.6 }, b: { model: 'a.b', share: 0.6 } } }),
    ],
    ['routes.a.b.challengers', route({ challengers: { champion: { model: 'a.b', share: 0.6 } } })],
    ['routes.a.b.challengers.new.ramp.steps.1', ramp({ steps: [0.2, 0.1] })],
    ['routes.a.b.challengers.new.ramp.every', ramp({ every: 'daily' })],
    ['routes.a.b.challengers.new.ramp.start', ramp({ start: 'tomorrow' })],
    ['routes.a.b.challengers.new.ramp.guardrails.errorrate', ramp({ guardrails: { errorrate: 1 } })],
    [
      'routes.a.b.challengers.new.ramp.guardrails.approvalRate.outcome',
      ramp({ guardrails: { approvalRate: { outcome: 'approve', within: 0.1 } } }),
    ],
    ['routes', { routes: { __proto__: null, 'A B': { champion: 'a.b' } } }],
    ['cutOffs.c.bands', { cutOffs: { c: { version: '1', bands: [{ outcome: 'approve' }] } } }],
    [
      'cutOffs.c.bands.1.below',
      {
        cutOffs: {
          c: {
            version: '1',
            bands: [
              { below: 1, outcome: 'a' },
              { below: 2, outcome: 'b' },
            ],
          },
        },
      },
    ],
    [
      'cutOffs.c.bands.1.below',
      {
        cutOffs: {
          c: { version: '1', bands: [{ below: 1, outcome: 'a' }, { below: 1, outcome: 'b' }, { outcome: 'c' }] },
        },
      },
    ],
  ])('is refused, with the path to %s', (field, configuration) => {
    const refusal = { code: 'FLIT_CONFIGURATION_INVALID', details: { path: 'it', field } }
    expect(() => checkConfiguration(configuration, 'it')).toThrow(
      expect.objectContaining({ code: refusal.code, details: expect.objectContaining(refusal.details) }),
    )
  })
})

describe('a file of configuration', () => {
  const yaml = 'routes:\n  bnpl.risk:\n    champion: bnpl.xgboost-risk@^1\n    timeLimit: 200ms\n'
  const said = { routes: { 'bnpl.risk': { champion: 'bnpl.xgboost-risk@^1', timeLimit: '200ms' } } }

  it.each([
    ['flit.config.json', `\uFEFF${JSON.stringify({ trust: {}, ...said })}`, { trust: {}, ...said }],
    ['flit.config.yaml', yaml, said],
    [
      'flit.config.ts',
      `const route: { champion: string, timeLimit: string } = ${JSON.stringify(said.routes['bnpl.risk'])}\nexport default { routes: { 'bnpl.risk': route } }`,
      said,
    ],
  ])('may be %s', async (name, text, expected) => {
    const path = findConfiguration(folder({ [name]: text }))
    expect(await readConfiguration(path)).toEqual(expected)
  })

  it('that is a module is read anew each time', async () => {
    const dir = folder({ 'flit.config.ts': 'export default { routes: {} }' })
    const path = join(dir, 'flit.config.ts')
    expect(await readConfiguration(path)).toEqual({ routes: {} })
    writeFileSync(path, 'export default { cutOffs: {} }')
    expect(await readConfiguration(path)).toEqual({ cutOffs: {} })
  })

  it.each([
    ['flit.config.json', '{ "routes": { "a.b": { "champion": "a.b", "champion": "c.d" } } }', 'unique'],
    ['flit.config.json', 'routes: {}', 'JSON'],
    ['flit.config.yaml', 'routes:\n  a.b:\n    champion: a.b\n    champion: c.d\n', 'unique'],
    ['flit.config.yaml', `a: &a [x, x]\nb: &b [${'*a, '.repeat(50)}]\nc: &c [${'*b, '.repeat(50)}]`, ''],
    ['flit.config.yaml', 'trust: {}\nroutes: {}\n', 'flit.config.json'],
    ['flit.config.ts', 'export const routes = {}', ''],
    ['flit.config.ts', 'throw new Error("no")', 'no'],
  ])('is refused where %s says %s', async (name, text, why) => {
    const path = join(folder({ [name]: text }), name)
    await expect(readConfiguration(path)).rejects.toMatchObject({
      code: 'FLIT_CONFIGURATION_INVALID',
      problem: expect.stringContaining(why),
    })
  })

  it('has to be the only one with routes', () => {
    const json = { 'flit.config.json': '{ "trust": {} }' }
    const dir = folder({ ...json, 'flit.config.yaml': yaml })
    expect(findConfiguration(dir)).toBe(join(dir, 'flit.config.yaml'))
    const invalid = expect.objectContaining({ code: 'FLIT_CONFIGURATION_INVALID' })
    expect(() => findConfiguration(folder({}))).toThrow(invalid)
    expect(() =>
      findConfiguration(folder({ 'flit.config.json': '{ "routes": {} }', 'flit.config.yaml': yaml })),
    ).toThrow(invalid)
    expect(() => findConfiguration(folder({ 'flit.config.ts': '', 'flit.config.yaml': yaml }))).toThrow(invalid)
  })
})

describe('the published schema', () => {
  const published = JSON.parse(readFileSync(join(import.meta.dirname, '../../flit.config.schema.json'), 'utf8'))

  it('is that of the core and of this package: run `pnpm run generate` where it is not', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(composeSchema(core))))
  })

  it('takes what the whole of a file may say', () => {
    const validate = compileSchema(published)
    expect(validate({ $schema: './x.json', trust: { directOnly: true }, ...whole })).toBe(true)
    expect(validate({ ...whole, trust: { directOnli: true } })).toBe(false)
    expect(validate(route({ champion: 'x' }))).toBe(false)
  })
})
