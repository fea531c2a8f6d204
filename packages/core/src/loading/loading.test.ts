import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createRegistry } from '../registry/create-registry.ts'
import { codePackage, dataPackage, model, runtimePackage, signature } from '../testing/packages.ts'
import { type Files, install, temporaryApplication, writeFiles } from '../testing/temporary-application.ts'
import { sha256Of } from './sha256-of.ts'

const row = signature.example.input

const load = (dir: string, reference = 'bnpl.risk') => createRegistry({ dir }).getCachedModel(reference)

async function answerOf(dir: string, reference = 'bnpl.risk'): Promise<number | undefined> {
  return (await (await load(dir, reference)).predictProba([row]))[0]
}

describe('a model that is data', () => {
  it('is run by its runtime, with the bytes of its artifact', async () => {
    const dir = temporaryApplication({ 'model-risk': dataPackage(), 'constant-runtime': runtimePackage() })
    expect(await answerOf(dir)).toBe(0.25)
  })

  it('has a folder of its artifact in which its runtime may keep what it makes, but where nothing is to be kept', async () => {
    const index = `import { mkdirSync, writeFileSync } from 'node:fs'
    export default {
      specVersion: 1,
      name: 'constant-runtime',
      load({ cacheFolder }) {
        if (cacheFolder) mkdirSync(cacheFolder, { recursive: true })
        if (cacheFolder) writeFileSync(cacheFolder + '/kept', '')
        return { specVersion: 1, predict: (rows) => rows.map(() => ({ probability: 0.5 })) }
      },
    }`
    const runtime = { ...runtimePackage(), 'index.js': index }
    const dir = temporaryApplication({ 'model-risk': dataPackage(), 'constant-runtime': runtime })
    const folder = join(dir, 'node_modules/.cache/flit-ml')
    await createRegistry({ dir, cache: false }).getCachedModel('bnpl.risk')
    await createRegistry({ packages: [join(dir, 'node_modules/model-risk')] }).getCachedModel('bnpl.risk')
    expect(existsSync(folder)).toBe(false)
    await load(dir)
    expect(existsSync(join(folder, 'artifacts', sha256Of(Buffer.from('0.25')), 'kept'))).toBe(true)
  })

  it('is refused before any runtime sees it, where its artifact is not the published one', async () => {
    const throwing = { ...runtimePackage(), 'index.js': "throw new Error('the runtime was imported')" }
    const dir = temporaryApplication({
      'model-risk': dataPackage({ sha256: 'a'.repeat(64) }),
      'constant-runtime': throwing,
    })
    await expect(load(dir)).rejects.toMatchObject({
      code: 'FLIT_ARTIFACT_CHANGED',
      details: { expected: 'a'.repeat(64), found: sha256Of(Buffer.from('0.25')) },
    })
  })

  it('takes its runtime from its own package, so that two models use two versions of one runtime', async () => {
    const dir = temporaryApplication({
      'model-a': dataPackage({ name: 'model-a', id: 'bnpl.a' }),
      'model-b': dataPackage({ name: 'model-b', id: 'bnpl.b' }),
      'constant-runtime': runtimePackage(),
    })
    writeFiles(join(dir, 'node_modules/model-b/node_modules/constant-runtime'), runtimePackage(0.5))
    expect([await answerOf(dir, 'bnpl.a'), await answerOf(dir, 'bnpl.b')]).toEqual([0.25, 0.75])
  })

  it('case 20: says which runtime is missing, and loads once it is installed', async () => {
    const dir = temporaryApplication({ 'model-risk': dataPackage() })
    const registry = createRegistry({ dir })
    await expect(registry.getCachedModel('bnpl.risk')).rejects.toMatchObject({
      code: 'FLIT_RUNTIME_NOT_FOUND',
      details: { runtime: 'constant-runtime' },
    })
    install(dir, 'constant-runtime', runtimePackage())
    expect(await (await registry.getCachedModel('bnpl.risk')).predict([row])).toEqual([{ probability: 0.25 }])
  })

  it('is refused where its runtime takes no such options', async () => {
    const manifest = { runtimeOptions: { threads: 4 } }
    const dir = temporaryApplication({ 'model-risk': dataPackage({ manifest }), 'constant-runtime': runtimePackage() })
    await expect(load(dir)).rejects.toMatchObject({ code: 'FLIT_PARAMETERS_INVALID', details: { field: 'threads' } })
  })

  it('is refused where its runtime is none', async () => {
    const runtime = { ...runtimePackage(), 'index.js': 'export default { specVersion: 1 }' }
    const dir = temporaryApplication({ 'model-risk': dataPackage(), 'constant-runtime': runtime })
    await expect(load(dir)).rejects.toMatchObject({ code: 'FLIT_LOAD_FAILED' })
  })
})

describe('a model that is code', () => {
  it('may be a factory, and gets its signature', async () => {
    const entry = `export default ({ signature, parameters }) => ({
      specVersion: 1,
      predict: (rows) => rows.map(() => signature.example.output),
    })`
    const dir = temporaryApplication({ 'model-risk': codePackage({ entry }) })
    expect(await answerOf(dir)).toBe(signature.example.output['probability'])
  })

  it('case 17: disturbs neither discovery nor the others where it throws at import', async () => {
    const dir = temporaryApplication({
      'model-risk': codePackage({ entry: "throw new RangeError('at import')" }),
      other: codePackage({ name: 'other', id: 'bnpl.other' }),
    })
    const registry = createRegistry({ dir })
    expect(registry.listModels()).toHaveLength(2)
    await expect(registry.getCachedModel('bnpl.risk')).rejects.toMatchObject({
      code: 'FLIT_LOAD_FAILED',
      cause: new RangeError('at import'),
      message: expect.stringContaining(`bnpl.risk@1.0.0 of ${join(dir, 'node_modules/model-risk')}`),
    })
    expect(await answerOf(dir, 'bnpl.other')).toBe(0.1)
  })

  it('case 18: loads after it was mended', async () => {
    const dir = temporaryApplication({ 'model-risk': codePackage({ entry: "throw new Error('broken')" }) })
    const registry = createRegistry({ dir })
    const ask = () => registry.getCachedModel('bnpl.risk')
    await expect(ask()).rejects.toThrow('broken')
    await expect(ask()).rejects.toThrow('broken')
    writeFileSync(join(dir, 'node_modules/model-risk/index.js'), model('rows.map(() => ({ probability: 0.5 }))'))
    expect(await (await ask()).predict([row])).toEqual([{ probability: 0.5 }])
  })

  it.each([
    ['no default export', 'export const predict = () => []'],
    ['null', 'export default null'],
    ['no specVersion', 'export default { predict: (rows) => rows }'],
    ['no predict', 'export default { specVersion: 1 }'],
  ])('is refused with %s', async (_, entry) => {
    await expect(load(temporaryApplication({ m: codePackage({ entry }) }))).rejects.toMatchObject({
      code: 'FLIT_LOAD_FAILED',
    })
  })

  it('is refused for a version of the contract that is to come', async () => {
    const entry = 'export default { specVersion: 2, predict: (rows) => rows }'
    const refusal = { code: 'FLIT_SPEC_UNSUPPORTED', details: { found: 2, newest: 1 } }
    await expect(load(temporaryApplication({ m: codePackage({ entry }) }))).rejects.toMatchObject(refusal)
  })
})

describe('a signature', () => {
  const { input, output, example } = signature
  const withInput = (properties: object) => ({
    ...signature,
    input: { ...input, properties: { ...input.properties, ...properties } },
  })

  it.each<[string, unknown, string]>([
    ['that is not JSON', '{', 'FLIT_FILE_UNREADABLE'],
    ['of a version to come', { ...signature, specVersion: 2 }, 'FLIT_SPEC_UNSUPPORTED'],
    ['without an example', { ...signature, example: undefined }, 'FLIT_SIGNATURE_INVALID'],
    ['whose example it refuses', { ...signature, example: { ...example, input: {} } }, 'FLIT_SIGNATURE_INVALID'],
    [
      'whose output is no probability',
      { ...signature, output: { ...output, properties: { probability: { type: 'number' } } } },
      'FLIT_SIGNATURE_INVALID',
    ],
    [
      'with an input that is required and nullable',
      withInput({ price: { type: ['number', 'null'] } }),
      'FLIT_SIGNATURE_INVALID',
    ],
    ['with an input that is neither', withInput({ income: { type: 'number' } }), 'FLIT_SIGNATURE_INVALID'],
    [
      'with a pattern, which can be slow',
      withInput({ home: { type: 'string', pattern: '(a+)+$' } }),
      'FLIT_SIGNATURE_INVALID',
    ],
    [
      'with a reference, which can reach outside',
      withInput({ home: { $ref: 'http://127.0.0.1/' } }),
      'FLIT_SIGNATURE_INVALID',
    ],
    ['with an input named constructor', withInput({ constructor: { type: 'null' } }), 'FLIT_SIGNATURE_INVALID'],
    [
      'that takes unknown fields',
      { ...signature, input: { ...input, additionalProperties: true } },
      'FLIT_SIGNATURE_INVALID',
    ],
    ['that is a list', [], 'FLIT_SIGNATURE_INVALID'],
  ])('%s is refused', async (_, given, code) => {
    const dir = temporaryApplication({ m: codePackage({ signature: given }) })
    await expect(load(dir)).rejects.toMatchObject({ code })
  })
})

it('case 21: a package that was removed between the scan and the load is a typed error, and gone after a refresh', async () => {
  const dir = temporaryApplication({ 'model-risk': codePackage() })
  const registry = createRegistry({ dir })
  registry.listModels()
  rmSync(join(dir, 'node_modules/model-risk'), { recursive: true })
  await expect(registry.getCachedModel('bnpl.risk')).rejects.toMatchObject({ code: 'FLIT_PATH_REFUSED' })
  await registry.refresh()
  await expect(registry.getCachedModel('bnpl.risk')).rejects.toMatchObject({ code: 'FLIT_MODEL_NOT_FOUND' })
})

it('case 20: a runtime that was upgraded in place is seen, with the file that it is imported by now', async () => {
  const dir = temporaryApplication({ 'model-risk': dataPackage(), 'constant-runtime': runtimePackage() })
  const registry = createRegistry({ dir })
  const answer = async () => (await registry.getModel('bnpl.risk')).predict([row])
  expect(await answer()).toEqual([{ probability: 0.25 }])
  const { 'index.js': code = '', ...upgraded } = runtimePackage(0.5)
  const packageJson = { name: 'constant-runtime', version: '2.0.0', type: 'module', exports: './main.js' }
  rmSync(join(dir, 'node_modules/constant-runtime/index.js'))
  install(dir, 'constant-runtime', { ...upgraded, 'package.json': packageJson, 'main.js': code })
  expect(await answer()).toEqual([{ probability: 0.75 }])
})

describe('case 10: a runtime loads that is', () => {
  const module = String(runtimePackage()['index.js'])
  const common = module.replace('export default', 'module.exports =')
  it.each<[string, object, Files]>([
    ['for import only', { type: 'module', exports: { import: './index.js' } }, { 'index.js': module }],
    ['for require only', { exports: { require: './index.cjs', default: './index.cjs' } }, { 'index.cjs': common }],
    ['for both', { exports: { require: './no.cjs', import: './index.mjs' } }, { 'index.mjs': module }],
    ['without exports', { main: 'lib/main' }, { 'lib/main.js': common }],
    ['without anything', {}, { 'index.js': common }],
  ])('%s', async (_, fields, files) => {
    const packageJson = { name: 'constant-runtime', version: '1.0.0', ...fields }
    const runtime = { 'package.json': packageJson, ...files }
    const dir = temporaryApplication({ 'model-risk': dataPackage(), 'constant-runtime': runtime })
    expect(await answerOf(dir)).toBe(0.25)
  })
})

describe('what a model says of itself', () => {
  it('is read without loading it, with the very bytes and the module that would run', async () => {
    const throwing = { ...runtimePackage(), 'index.js': "throw new Error('the runtime was imported')" }
    const dir = temporaryApplication({ 'risk-v1': dataPackage(), 'constant-runtime': throwing })
    const registry = createRegistry({ dir })
    const { info, signature: read, package: from } = await registry.describe('bnpl.risk@^1')
    expect([info, read]).toEqual([registry.listModels()[0], signature])
    expect(from).toMatchObject({ name: 'model-risk', installedAs: 'risk-v1', manifest: { id: 'bnpl.risk' } })
    expect(String(from?.artifact())).toBe('0.25')
    const url = pathToFileURL(join(dir, 'node_modules/constant-runtime/index.js')).href
    expect(await from?.runtimes()).toEqual([{ url, version: '1.0.0' }])
    writeFileSync(join(dir, 'node_modules/risk-v1/model/constant.txt'), '0.75')
    expect(() => from?.artifact()).toThrow(expect.objectContaining({ code: 'FLIT_ARTIFACT_CHANGED' }))
    rmSync(join(dir, 'node_modules/constant-runtime'), { recursive: true })
    await expect(from?.runtimes()).rejects.toMatchObject({ code: 'FLIT_RUNTIME_NOT_FOUND' })
  })

  it('names the entry of a model that is code, and is refused with a wrong signature', async () => {
    const dir = temporaryApplication({ m: codePackage({ entry: "throw new Error('imported')" }) })
    const registry = createRegistry({ dir })
    const { package: from } = await registry.describe('bnpl.risk')
    expect(from?.artifact()).toBeUndefined()
    expect(await from?.runtimes()).toEqual([])
    expect(from?.entry).toBe(pathToFileURL(join(dir, 'node_modules/m/index.js')).href)
    install(dir, 'm', { 'signature.json': {} })
    await expect(registry.describe('bnpl.risk')).rejects.toMatchObject({ code: 'FLIT_SIGNATURE_INVALID' })
    await expect(registry.describe('bnpl.gone')).rejects.toMatchObject({ code: 'FLIT_MODEL_NOT_FOUND' })
  })
})
