import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import type { IndexedModel } from '../model-index.ts'
import { codePackage, dataPackage, model, runtimePackage, signature } from '../testing/packages.ts'
import { install, temporaryApplication, temporaryFolder, writeFiles } from '../testing/temporary-application.ts'
import type { Changes } from './changes.ts'
import { createRegistry } from './create-registry.ts'
import type { Registry } from './registry.ts'

const row = signature.example.input
const answering = (probability: number) => model(`rows.map(() => ({ probability: ${probability} }))`)

const references = ({ added, removed, changed }: Changes) =>
  [added, removed, changed].map((models) => models.map(({ reference }) => reference))

async function answerOf(registry: Registry): Promise<number | undefined> {
  return (await (await registry.getCachedModel('bnpl.risk')).predictProba([row]))[0]
}

describe('refresh', () => {
  it('case 20: says what was installed, upgraded, relinked and removed', async () => {
    const dir = temporaryApplication({ m: codePackage(), gone: codePackage({ name: 'gone', id: 'bnpl.gone' }) })
    const linked = (text: string) =>
      writeFiles(temporaryFolder(), codePackage({ name: 'linked', id: 'bnpl.linked', entry: text }))
    symlinkSync(linked(answering(0.1)), join(dir, 'node_modules/linked'))
    const registry = createRegistry({ dir })
    registry.listModels()
    install(dir, 'm', codePackage({ version: '1.1.0' }))
    install(dir, 'new', codePackage({ name: 'new', id: 'bnpl.new' }))
    rmSync(join(dir, 'node_modules/gone'), { recursive: true })
    rmSync(join(dir, 'node_modules/linked'))
    symlinkSync(linked(answering(0.2)), join(dir, 'node_modules/linked'))
    expect(references(await registry.refresh())).toEqual([
      ['bnpl.new@1.0.0', 'bnpl.risk@1.1.0'],
      ['bnpl.gone@1.0.0', 'bnpl.risk@1.0.0'],
      ['bnpl.linked@1.0.0'],
    ])
    expect(references(await registry.refresh())).toEqual([[], [], []])
  })

  it('case 20: answers with the new code, where a package was upgraded in place, in each of its modules', async () => {
    const entry = `import { probability } from './lib/value.js'\n${model('rows.map(() => ({ probability }))')}`
    const version = (name: string, value: number) =>
      codePackage({ version: name, entry, files: { 'lib/value.js': `export const probability = ${value}` } })
    const dir = temporaryApplication({ m: version('1.0.0', 0.1) })
    const registry = createRegistry({ dir })
    expect(await answerOf(registry)).toBe(0.1)
    install(dir, 'm', version('1.1.0', 0.2))
    await registry.refresh()
    expect(await answerOf(registry)).toBe(0.2)
    install(dir, 'm', version('1.2.0', 0.3))
    await registry.refresh()
    expect(await answerOf(registry)).toBe(0.3)
  })

  it('case 18: tries again after a failure deep within a package', async () => {
    const entry = `import { probability } from './value.js'\n${model('rows.map(() => ({ probability }))')}`
    const dir = temporaryApplication({
      m: codePackage({ entry, files: { 'value.js': "export const probability = 1; throw new Error('broken')" } }),
    })
    const registry = createRegistry({ dir })
    await expect(answerOf(registry)).rejects.toThrow('broken')
    writeFileSync(join(dir, 'node_modules/m/value.js'), 'export const probability = 0.4')
    expect(await answerOf(registry)).toBe(0.4)
  })

  it('lets the predictions that are under way end, and then disposes', async () => {
    const slow = `
      import { setTimeout } from 'node:timers/promises'
      ${model('setTimeout(50).then(() => rows.map(() => ({ probability: 0.5 })))')}`
    const dir = temporaryApplication({ m: codePackage({ entry: slow }) })
    const registry = createRegistry({ dir })
    const told: string[] = []
    registry.events.on('disposed', ({ reference }) => told.push(`disposed ${reference}`))
    const served = await registry.getCachedModel('bnpl.risk')
    const answer = served.predictProba([row]).then(([probability]) => told.push(`answered ${probability}`))
    rmSync(join(dir, 'node_modules/m'), { recursive: true })
    await registry.refresh()
    await answer
    expect(told.toSorted()).toEqual(['answered 0.5', 'disposed bnpl.risk@1.0.0'])
  })
})

describe('watch', () => {
  const soon = { timeout: 10_000, interval: 50 }

  it('takes what is installed, upgraded and removed by itself, until it is closed', async () => {
    const dir = temporaryApplication({ m: codePackage() })
    const registry = createRegistry({ dir })
    const told: string[] = []
    registry.events.on('discovered', ({ reference }) => told.push(`discovered ${reference}`))
    registry.events.on('removed', ({ reference }) => told.push(`removed ${reference}`))
    const watcher = registry.watch()
    install(dir, '@team/new', codePackage({ name: '@team/new', id: 'bnpl.new' }))
    await vi.waitFor(() => expect(told).toContain('discovered bnpl.new@1.0.0'), soon)
    install(dir, '@team/new', codePackage({ name: '@team/new', id: 'bnpl.new', version: '1.1.0' }))
    await vi.waitFor(() => expect(told).toContain('discovered bnpl.new@1.1.0'), soon)
    rmSync(join(dir, 'node_modules/@team'), { recursive: true })
    await vi.waitFor(() => expect(told).toContain('removed bnpl.new@1.1.0'), soon)
    await watcher.close()
    const before = told.length
    install(dir, 'late', codePackage({ name: 'late', id: 'bnpl.late' }))
    await setTimeout(1000)
    expect(told).toHaveLength(before)
  })

  it('never takes a package that is half written for a broken one', async () => {
    const dir = temporaryApplication({ 'constant-runtime': runtimePackage() })
    const registry = createRegistry({ dir })
    const problems: string[] = []
    registry.events.on('problem', ({ error }) => problems.push(error.code))
    const discovered = new Promise<string>((resolve) => {
      registry.events.on('discovered', ({ reference }) => resolve(reference))
    })
    await using _ = registry.watch()
    const { 'package.json': packageJson, ...rest } = dataPackage()
    install(dir, 'm', { 'package.json': packageJson ?? '' })
    await setTimeout(700)
    install(dir, 'm', rest)
    expect(await discovered).toBe('bnpl.risk@1.0.0')
    expect(problems).toEqual([])
    expect(await answerOf(registry)).toBe(0.25)
  })
})

describe('an index', () => {
  it('is served in place of a search', async () => {
    const folder = writeFiles(temporaryFolder(), { 'constant.txt': '0.25' })
    const packages = [dataPackage(), codePackage({ name: 'code', id: 'bnpl.code' })]
    const [data, code] = packages.map((files) => files['package.json'] as { flitModel: never })
    const registry = createRegistry({
      index: {
        folder: pathToFileURL(`${folder}/`),
        models: [
          {
            package: 'model-risk',
            installedAs: 'model-risk',
            version: '1.0.0',
            manifest: data?.flitModel as never,
            signature,
            artifact: 'constant.txt',
            runtimes: [
              {
                version: '1.2.3',
                runtime: {
                  specVersion: 1,
                  name: 'constant',
                  load: ({ artifact }) => ({
                    specVersion: 1,
                    predict: (rows) => rows.map(() => ({ probability: Number(Buffer.from(artifact).toString()) })),
                  }),
                },
              },
            ],
          },
          {
            package: 'code',
            installedAs: 'code',
            version: '2.0.0',
            manifest: code?.flitModel as never,
            signature,
            entry: { specVersion: 1, predict: (rows) => rows.map(() => ({ probability: 0.75 })) },
          },
        ],
      },
    })
    expect(registry.listModels().map(({ reference }) => reference)).toEqual(['bnpl.code@2.0.0', 'bnpl.risk@1.0.0'])
    expect(await answerOf(registry)).toBe(0.25)
    expect(await (await registry.getCachedModel('bnpl.code@^2')).predict([row])).toEqual([{ probability: 0.75 }])
    writeFiles(folder, { 'constant.txt': '0.5' })
    await expect(registry.getModel('bnpl.risk')).rejects.toMatchObject({ code: 'FLIT_ARTIFACT_CHANGED' })
  })

  it('has the copy answer that the application gets by the name of the package, whatever else is newer', async () => {
    const manifest = (codePackage()['package.json'] as { flitModel: never }).flitModel
    const version = (name: string, installedAs: string, probability: number): IndexedModel => ({
      package: 'model-risk',
      installedAs,
      version: name,
      manifest,
      signature,
      entry: { specVersion: 1, predict: (rows) => rows.map(() => ({ probability })) },
    })
    const models = [version('1.0.0', 'model-risk', 0.1), version('2.0.0', 'risk-next', 0.2)]
    const registry = createRegistry({ index: { folder: new URL('file:///'), models } })
    expect(await answerOf(registry)).toBe(0.1)
    expect((await registry.getCachedModel('bnpl.risk@*')).info.version).toBe('2.0.0')
    expect(await registry.describe('bnpl.risk')).toEqual({ info: registry.listModels()[1], signature })
  })
})
