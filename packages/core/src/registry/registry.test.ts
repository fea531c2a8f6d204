import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ModelInfo } from '../model-info.ts'
import { codePackage, dataPackage, runtimePackage, signature } from '../testing/packages.ts'
import { install, temporaryApplication } from '../testing/temporary-application.ts'
import { createRegistry } from './create-registry.ts'
import type { Registry } from './registry.ts'

const row = signature.example.input

const twoVersions = () =>
  temporaryApplication({
    'model-risk': codePackage({ version: '2.1.0' }),
    'risk-v1': codePackage({ version: '1.4.0' }),
    'risk-beta': codePackage({ version: '3.0.0-beta.1' }),
  })

/** What the registry tells, in order. */
function recorded(registry: Registry): string[] {
  const told: string[] = []
  for (const name of ['discovered', 'loading', 'loaded', 'failed', 'disposed'] as const) {
    registry.events.on(name, ({ reference }: ModelInfo) => told.push(`${name} ${reference}`))
  }
  registry.events.on('problem', ({ error }) => told.push(`problem ${error.code}`))
  return told
}

describe('a registry', () => {
  it('lists models by id, the highest version first, and their domains', () => {
    const dir = twoVersions()
    install(dir, 'delay', codePackage({ name: 'delay', id: 'logistics.delay' }))
    const registry = createRegistry({ dir })
    expect(registry.listModels({ domain: 'bnpl' }).map(({ version }) => version)).toEqual([
      '3.0.0-beta.1',
      '2.1.0',
      '1.4.0',
    ])
    expect(registry.listModels({ domain: 'bank' })).toEqual([])
    expect(registry.listDomains()).toEqual(['bnpl', 'logistics'])
  })

  it('knows a model before and after it is loaded', async () => {
    const dir = temporaryApplication({ 'model-risk': dataPackage(), 'constant-runtime': runtimePackage() })
    const registry = createRegistry({ dir })
    const [info] = registry.listModels()
    const path = join(dir, 'node_modules/model-risk')
    expect(info).toMatchObject({ id: 'bnpl.risk', version: '1.0.0', domain: 'bnpl', package: 'model-risk', path })
    expect((await registry.getCachedModel('bnpl.risk')).info).toEqual({
      ...info,
      signature,
      runtimeVersion: '1.0.0',
    })
  })

  it('searches the packages that it is given, and no others', () => {
    const dir = temporaryApplication({ a: codePackage(), b: codePackage({ name: 'b', id: 'bnpl.b' }) })
    const registry = createRegistry({ packages: [join(dir, 'node_modules/b')] })
    expect(registry.listModels().map(({ id }) => id)).toEqual(['bnpl.b'])
  })
})

describe('a reference', () => {
  it.each([
    ['bnpl.risk', '2.1.0'],
    ['bnpl.risk@^1.2', '1.4.0'],
    ['bnpl.risk@1.4.0', '1.4.0'],
    ['bnpl.risk@>=1', '2.1.0'],
    ['bnpl.risk@*', '2.1.0'],
    ['bnpl.risk@3.0.0-beta.1', '3.0.0-beta.1'],
  ])('%s means version %s', async (reference, version) => {
    const model = await createRegistry({ dir: twoVersions() }).getCachedModel(reference)
    expect(model.info.version).toBe(version)
  })

  it('serves two versions side by side', async () => {
    const registry = createRegistry({ dir: twoVersions() })
    const models = await Promise.all([registry.getCachedModel('bnpl.risk@1'), registry.getCachedModel('bnpl.risk@2')])
    const answers = await Promise.all(models.map((model) => model.predict([row])))
    expect(answers).toEqual([[{ probability: 0.1 }], [{ probability: 0.1 }]])
  })

  it.each([
    ['bnpl.risk@latest', 'FLIT_REFERENCE_INVALID'],
    ['bnpl.risk@', 'FLIT_REFERENCE_INVALID'],
    ['bnpl.risk@^9', 'FLIT_MODEL_NOT_FOUND'],
    ['bnpl.other', 'FLIT_MODEL_NOT_FOUND'],
    ['constructor', 'FLIT_MODEL_NOT_FOUND'],
    ['', 'FLIT_MODEL_NOT_FOUND'],
  ])('%j is refused with %s', async (reference, code) => {
    await expect(createRegistry({ dir: twoVersions() }).getCachedModel(reference)).rejects.toMatchObject({ code })
  })

  it('that means nothing is answered with what is installed', async () => {
    const registry = createRegistry({ dir: twoVersions() })
    await expect(registry.getModel('bnpl.other')).rejects.toThrow(
      "No installed model is 'bnpl.other'. Installed are bnpl.risk@3.0.0-beta.1, bnpl.risk@2.1.0, bnpl.risk@1.4.0.",
    )
  })
})

describe('loading', () => {
  it('case 19: happens on first use, once for all who ask at the same time', async () => {
    const registry = createRegistry({ dir: temporaryApplication({ 'model-risk': codePackage() }) })
    const told = recorded(registry)
    registry.listModels()
    expect(told).toEqual(['discovered bnpl.risk@1.0.0'])
    const models = await Promise.all(['', '@^1', '@*'].map((range) => registry.getCachedModel(`bnpl.risk${range}`)))
    expect(new Set(models).size).toBe(1)
    expect(told.slice(1)).toEqual(['loading bnpl.risk@1.0.0', 'loaded bnpl.risk@1.0.0'])
  })

  it('tells of problems and failures', async () => {
    const dir = temporaryApplication({ 'model-risk': codePackage({ entry: 'throw 1' }), bad: { 'package.json': '{' } })
    const registry = createRegistry({ dir })
    const told = recorded(registry)
    await registry.getCachedModel('bnpl.risk').catch(() => undefined)
    expect(told).toEqual([
      'discovered bnpl.risk@1.0.0',
      'problem FLIT_FILE_UNREADABLE',
      'loading bnpl.risk@1.0.0',
      'failed bnpl.risk@1.0.0',
    ])
  })
})

describe('getModel', () => {
  const parameters = {
    type: 'object',
    properties: { scale: { type: 'number', minimum: 1, default: 1000 } },
    additionalProperties: false,
  }
  const entry = `export default ({ parameters }) => ({
    specVersion: 1,
    predict: (rows) => rows.map(({ price }) => ({ probability: price / parameters.scale })),
  })`
  const scaled = () =>
    createRegistry({
      dir: temporaryApplication({ m: codePackage({ entry, signature: { ...signature, parameters } }) }),
    })

  it('gives a fresh instance with the parameters, and their defaults', async () => {
    const registry = scaled()
    const models = [await registry.getModel('bnpl.risk', { scale: 200 }), await registry.getModel('bnpl.risk')]
    const answers = await Promise.all(models.map((model) => model.predict([row])))
    expect(answers).toEqual([[{ probability: 0.5 }], [{ probability: 0.1 }]])
    expect(await registry.getCachedModel('bnpl.risk')).not.toBe(models[1])
  })

  it.each([{ scale: 0 }, { scale: '200' }, { size: 1 }])('refuses the parameters %o', async (given) => {
    await expect(scaled().getModel('bnpl.risk', given)).rejects.toMatchObject({ code: 'FLIT_PARAMETERS_INVALID' })
  })

  it('refuses parameters of a model that has none', async () => {
    const registry = createRegistry({ dir: temporaryApplication({ m: codePackage() }) })
    await expect(registry.getModel('bnpl.risk', { scale: 1 })).rejects.toThrow(
      "'scale' is 1, and has to be absent: the fields are none",
    )
  })
})

describe('refresh', () => {
  it('finds what was installed, and keeps what is as it was', async () => {
    const dir = temporaryApplication({ 'model-risk': codePackage() })
    const registry = createRegistry({ dir })
    const before = await registry.getCachedModel('bnpl.risk')
    install(dir, 'other', codePackage({ name: 'other', id: 'bnpl.other' }))
    await registry.refresh()
    expect(registry.listModels()).toHaveLength(2)
    expect(await registry.getCachedModel('bnpl.risk')).toBe(before)
  })

  it('disposes of a model whose package changed', async () => {
    const dir = temporaryApplication({ 'model-risk': dataPackage(), 'constant-runtime': runtimePackage() })
    const registry = createRegistry({ dir })
    const before = await registry.getCachedModel('bnpl.risk')
    install(dir, 'model-risk', dataPackage({ artifact: '0.75' }))
    await registry.refresh()
    await expect(before.predict([row])).rejects.toMatchObject({ code: 'FLIT_DISPOSED' })
    expect(await (await registry.getCachedModel('bnpl.risk')).predict([row])).toEqual([{ probability: 0.75 }])
  })
})

describe('dispose', () => {
  const entry = `
    import { setTimeout } from 'node:timers/promises'
    import { appendFileSync } from 'node:fs'
    const log = (text) => appendFileSync(new URL('log', import.meta.url), text)
    export default {
      specVersion: 1,
      predict: async (rows) => (await setTimeout(20), log('answered '), rows.map(() => ({ probability: 0.5 }))),
      dispose: () => log('disposed'),
    }`

  it('waits for the predictions that are under way, and happens once', async () => {
    const dir = temporaryApplication({ m: codePackage({ entry }) })
    const log = join(dir, 'node_modules/m/log')
    writeFileSync(log, '')
    const registry = createRegistry({ dir })
    const told = recorded(registry)
    const model = await registry.getCachedModel('bnpl.risk')
    const answer = model.predict([row])
    await setImmediate()
    await Promise.all([registry.dispose(), model.dispose()])
    expect(await answer).toEqual([{ probability: 0.5 }])
    expect(readFileSync(log, 'utf8')).toBe('answered disposed')
    expect(told.at(-1)).toBe('disposed bnpl.risk@1.0.0')
    await expect(model.predict([row])).rejects.toMatchObject({ code: 'FLIT_DISPOSED' })
  })

  it('is what `await using` does', async () => {
    const registry = createRegistry({ dir: temporaryApplication({ m: codePackage() }) })
    const told = recorded(registry)
    {
      await using model = await registry.getModel('bnpl.risk')
      await model.predict([row])
    }
    expect(told.at(-1)).toBe('disposed bnpl.risk@1.0.0')
  })
})
