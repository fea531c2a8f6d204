import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRegistry } from '../registry/create-registry.ts'
import { codePackage } from '../testing/packages.ts'
import { type Files, install, link, temporaryApplication, writeFiles } from '../testing/temporary-application.ts'
import { type Discovery, discover as discoverWith } from './discover.ts'

/** The cases that discovery has to pass whatever the package manager, by the numbers that the project gave them. */
const discover = (dir: string): Discovery => discoverWith({ dir }, {})
const referencesIn = (dir: string): string[] => discover(dir).models.map(({ info }) => info.reference)
const pathsIn = (dir: string): string[] => discover(dir).models.map(({ info }) => info.path)
const codesIn = (dir: string): string[] => discover(dir).problems.map(({ error }) => error.code)

const other = codePackage({ name: 'other', id: 'bnpl.other' })

describe('what is found', () => {
  it('case 1: packages with and without a scope, and no dotfiles', () => {
    const hidden = codePackage({ name: 'hidden', id: 'bnpl.hidden' })
    const dir = temporaryApplication({
      'model-risk': codePackage(),
      '@team/model-delay': codePackage({ name: '@team/model-delay', id: 'logistics.delay' }),
      '.bin': hidden,
      '.pnpm': hidden,
      '@team/.hidden': hidden,
      express: { 'package.json': { name: 'express', version: '5.0.0' } },
    })
    expect(referencesIn(dir)).toEqual(['logistics.delay@1.0.0', 'bnpl.risk@1.0.0'])
    expect(codesIn(dir)).toEqual([])
  })

  it('case 2: links, relative and absolute, each real folder once, and by its real path', () => {
    const dir = temporaryApplication()
    const real = writeFiles(join(dir, 'store/model-risk'), codePackage())
    link(dir, 'absolute', real)
    link(dir, 'relative', '../store/model-risk')
    link(dir, 'through', 'relative')
    expect(pathsIn(dir)).toEqual([real])
  })

  it('case 3: no loops, dangling links, plain files, nor a package.json that is a folder', () => {
    const dir = temporaryApplication({ 'model-risk': codePackage() })
    const root = join(dir, 'node_modules')
    symlinkSync(root, join(root, 'loop'))
    symlinkSync('self', join(root, 'self'))
    symlinkSync('nowhere', join(root, 'dangling'))
    writeFiles(root, { 'a-file': '', '@a-file': '' })
    mkdirSync(join(root, 'a-folder/package.json'), { recursive: true })
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
    expect(codesIn(dir)).toEqual([])
    const dependencies = { self: '*', dangling: '*', 'a-file': '*', 'a-folder': '*' }
    writeFiles(dir, { 'package.json': { name: 'app', dependencies } })
    expect(codesIn(dir)).toEqual(Array(4).fill('FLIT_DEPENDENCY_MISSING'))
  })

  it('case 4: what the workspace above has, and the nearest copy', () => {
    const workspace = temporaryApplication({
      'model-risk': codePackage(),
      'model-up': codePackage({ name: 'model-up', id: 'bnpl.up' }),
    })
    const dir = join(workspace, 'apps/shop')
    const nearest = install(dir, 'model-risk', codePackage())
    expect(pathsIn(dir)).toEqual([nearest, join(workspace, 'node_modules/model-up')])
  })

  it('case 5: what a dependency depends on under an isolated layout, and nothing that merely lies in the store', () => {
    const dir = temporaryApplication()
    const store = (name: string) => join(dir, 'node_modules/.pnpm', `${name}@1.0.0`, 'node_modules')
    const risk = writeFiles(join(store('model-risk'), 'model-risk'), codePackage())
    writeFiles(join(store('other'), 'other'), other)
    const library = { 'package.json': { name: 'library', version: '1.0.0' } }
    link(dir, 'library', writeFiles(join(store('library'), 'library'), library))
    symlinkSync(risk, join(store('library'), 'model-risk'))
    expect(pathsIn(dir)).toEqual([risk])
  })

  it("case 6: node_modules, where a stale map of Plug'n'Play stands beside it, with a note", () => {
    const dir = temporaryApplication({ 'model-risk': codePackage() })
    writeFiles(dir, { '.pnp.cjs': "throw new Error('read')" })
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
    expect(codesIn(dir)).toEqual(['FLIT_PNP_STALE'])
  })

  it("case 6: an error and no empty list, where Plug'n'Play is used and cannot be loaded", () => {
    const dir = temporaryApplication()
    writeFiles(dir, { '.pnp.cjs': '', 'node_modules/.cache/tool': '' })
    expect(() => discover(dir)).toThrow(expect.objectContaining({ code: 'FLIT_PNP_UNAVAILABLE' }))
  })

  it('case 7: two versions, of which the one that the application resolves is the default', async () => {
    const dir = temporaryApplication({ 'model-risk': codePackage({ version: '1.0.0' }), 'a-library': {} })
    const inner = install(join(dir, 'node_modules/a-library'), 'model-risk', codePackage({ version: '2.0.0' }))
    expect(pathsIn(dir)).toEqual([join(dir, 'node_modules/model-risk'), inner])
    expect((await createRegistry({ dir }).getCachedModel('bnpl.risk')).info.version).toBe('1.0.0')
  })

  it('case 8: of one id from two package names neither, and both are named', () => {
    const dir = temporaryApplication({
      'model-risk': codePackage(),
      stranger: codePackage({ name: 'stranger' }),
      other,
    })
    const { models, problems } = discover(dir)
    expect(models.map(({ info }) => info.id)).toEqual(['bnpl.other'])
    expect(problems.map(({ path }) => path)).toEqual(
      ['model-risk', 'stranger'].map((name) => join(dir, 'node_modules', name)),
    )
    for (const { error } of problems) expect(error.message).toMatch(/model-risk in .*stranger in /)
  })

  it('case 9: a package whose exports hide its package.json, which loads as well', async () => {
    const { 'package.json': packageJson, ...files } = codePackage()
    const hidden = { ...Object(packageJson), exports: { '.': './index.js' } }
    const dir = temporaryApplication({ 'model-risk': { ...files, 'package.json': hidden } })
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
    expect((await createRegistry({ dir }).getCachedModel('bnpl.risk')).info.package).toBe('model-risk')
  })

  it.each([
    ['import', { type: 'module' }, 'export default'],
    ['require', { type: 'commonjs' }, 'module.exports ='],
  ])('case 10: a model whose entry is for %s, which loads as well', async (_, fields, exporting) => {
    const { 'package.json': packageJson, 'index.js': entry, ...files } = codePackage()
    const code = String(entry).replace('export default', exporting)
    const dir = temporaryApplication({
      'model-risk': { ...files, 'package.json': { ...Object(packageJson), ...fields }, 'index.js': code },
    })
    expect((await createRegistry({ dir }).getCachedModel('bnpl.risk')).info.version).toBe('1.0.0')
  })

  it('case 11: an npm alias, by the real name, and with the alias', () => {
    const dir = temporaryApplication({ 'risk-v1': codePackage() })
    expect(discover(dir).models).toMatchObject([{ installedAs: 'risk-v1', info: { package: 'model-risk' } }])
  })
})

const model = JSON.stringify(codePackage()['package.json'])
const manifest = (flitModel: unknown) => ({ name: 'bad', version: '1.0.0', flitModel })
const withEngines = (engines: unknown) => ({ ...Object(codePackage()['package.json']), name: 'bad', engines })

describe('what is refused does not disturb the others', () => {
  it.each<[string, unknown, string]>([
    ['case 12: an empty package.json', '', 'FLIT_FILE_UNREADABLE'],
    ['case 12: a truncated one', model.slice(0, -9), 'FLIT_FILE_UNREADABLE'],
    ['case 12: null', 'null', 'FLIT_FILE_UNREADABLE'],
    ['case 12: an array', '[]', 'FLIT_FILE_UNREADABLE'],
    ['case 12: no name', { version: '1.0.0', flitModel: {} }, 'FLIT_FILE_UNREADABLE'],
    [
      'case 12: a version that is none',
      { ...manifest(JSON.parse(model).flitModel), version: 'new' },
      'FLIT_MANIFEST_INVALID',
    ],
    ['case 14: flitModel: null', manifest(null), 'FLIT_MANIFEST_INVALID'],
    ['case 14: flitModel: []', manifest([]), 'FLIT_MANIFEST_INVALID'],
    ['case 14: an unknown version of the contract', manifest({ spec: 99 }), 'FLIT_SPEC_UNSUPPORTED'],
    ['case 14: an id without a domain', codePackage({ id: 'risk' })['package.json'], 'FLIT_MANIFEST_INVALID'],
    ['case 14: an id of a prototype', codePackage({ id: '__proto__.risk' })['package.json'], 'FLIT_MANIFEST_INVALID'],
    [
      'case 14: an entry and a runtime',
      codePackage({ manifest: { runtime: 'r' } })['package.json'],
      'FLIT_MANIFEST_INVALID',
    ],
    [
      'case 14: an unknown field',
      codePackage({ manifest: { colour: 'red' } })['package.json'],
      'FLIT_MANIFEST_INVALID',
    ],
    ['case 14: a field named __proto__', model.replace('"spec":1', '"spec":1,"__proto__":{}'), 'FLIT_MANIFEST_INVALID'],
    [
      'case 15: a path that leaves the package',
      codePackage({ manifest: { card: '../a' } })['package.json'],
      'FLIT_MANIFEST_INVALID',
    ],
    ['case 16: another Node', withEngines({ node: '<18' }), 'FLIT_ENGINE_UNSUPPORTED'],
    ['case 16: another core', withEngines({ flit: '>=99' }), 'FLIT_ENGINE_UNSUPPORTED'],
    ['case 16: engines that are no range', withEngines({ node: 'new' }), 'FLIT_MANIFEST_INVALID'],
  ])('%s', (_, packageJson, code) => {
    const dir = temporaryApplication({ bad: { ...codePackage(), 'package.json': packageJson as object }, other })
    expect(codesIn(dir)).toEqual([code])
    expect(discover(dir).problems[0]?.path).toBe(join(dir, 'node_modules/bad'))
    expect(referencesIn(dir)).toEqual(['bnpl.other@1.0.0'])
  })

  it.each([
    ['', 0],
    [model.slice(0, -9), model.length - 9],
    ['{ "flitModel": {} "name": "bad" }', 18],
  ])('case 12: the problem names the path and the offset of %j', (packageJson, offset) => {
    const dir = temporaryApplication({ bad: { 'package.json': packageJson } })
    const message = discover(dir).problems[0]?.error.message
    expect(message).toContain(join(dir, 'node_modules/bad/package.json'))
    expect(message).toContain(`position ${offset}`)
  })

  it('case 13: a byte-order mark is none of that', () => {
    const dir = temporaryApplication({ good: { ...codePackage(), 'package.json': `\uFEFF${model}` } })
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
  })

  it('case 14: nor is a package with the name of a prototype', () => {
    const names = ['constructor', '__proto__']
    const packages = names.map((name, at): [string, Files] => [name, codePackage({ name, id: `bnpl.m${at}` })])
    const dir = temporaryApplication(Object.fromEntries(packages))
    expect(referencesIn(dir)).toHaveLength(2)
  })

  it('case 16: nor are engines that fit', () => {
    const dir = temporaryApplication({
      good: { ...codePackage(), 'package.json': withEngines({ node: '>=20', flit: '*' }) },
    })
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
  })

  it('case 22: a dependency that is declared and not installed is named', () => {
    const dir = temporaryApplication({ other })
    writeFiles(dir, { 'package.json': { dependencies: { other: '*', gone: '*' }, devDependencies: { tool: '*' } } })
    expect(discover(dir).problems).toMatchObject([
      { path: dir, error: { code: 'FLIT_DEPENDENCY_MISSING', details: { package: 'gone' } } },
    ])
    expect(referencesIn(dir)).toEqual(['bnpl.other@1.0.0'])
  })

  it('case 23: a folder that cannot be read is a problem', () => {
    const dir = temporaryApplication({ other, '@closed/model': codePackage() })
    const closed = join(dir, 'node_modules/@closed')
    chmodSync(dir, 0o755)
    chmodSync(closed, 0)
    const { models, problems } = asNobody(() => discoverWith({ dir, cache: false }, {}))
    chmodSync(closed, 0o755)
    expect(problems).toMatchObject([{ path: closed, error: { code: 'FLIT_FILE_UNREADABLE' } }])
    expect(models.map(({ info }) => info.id)).toEqual(['bnpl.other'])
  })
})

it('case 24: where nothing is found, the roots, the package manager and the reason are named', () => {
  const dir = temporaryApplication({ library: { 'package.json': { name: 'library', version: '1.0.0' } } })
  writeFiles(dir, { 'node_modules/.package-lock.json': '{}' })
  const { roots, packageManager, advice } = createRegistry({ dir }).why()
  expect(roots[0]).toBe(join(dir, 'node_modules'))
  expect(packageManager).toBe('npm')
  expect(advice).toContain('Nothing that is installed is a model')
})

it('case 25: the order in which folders are listed changes nothing', () => {
  const packages = ['a', '@team/b', 'c', 'd'].map((name, at): [string, Files] => [
    name,
    codePackage({ name, id: `bnpl.m${at % 3}`, version: `1.0.${at}` }),
  ])
  const answers = [packages, packages.toReversed()].map((ordered) => {
    const dir = temporaryApplication(Object.fromEntries(ordered))
    return JSON.stringify(discover(dir)).replaceAll(dir, 'APP')
  })
  expect(answers[0]).toBe(answers[1])
})

it('case 26: no code of a model runs', () => {
  const throwing = codePackage({ entry: "throw new Error('imported')", files: { 'index.cjs': 'process.exit(1)' } })
  const dir = temporaryApplication({ 'model-risk': throwing })
  expect(createRegistry({ dir }).listModels()).toHaveLength(1)
})

/** Root may read everything. */
function asNobody<T>(action: () => T): T {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return action()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
