import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codePackage } from '../testing/packages.ts'
import { install, link, temporaryApplication, temporaryFolder, writeFiles } from '../testing/temporary-application.ts'
import { discover as discoverWith } from './discover.ts'

const discover = (scope: { dir: string }) => discoverWith(scope, {})

const referencesIn = (dir: string): string[] => discover({ dir }).models.map(({ info }) => info.reference)
const codesIn = (dir: string): string[] => discover({ dir }).problems.map(({ error }) => error.code)

describe('discover', () => {
  it('finds packages with and without a scope, and no dotfiles', () => {
    const dir = temporaryApplication({
      'model-risk': codePackage(),
      '@team/model-delay': codePackage({ name: '@team/model-delay', id: 'logistics.delay' }),
      '.pnpm': codePackage({ name: 'hidden', id: 'bnpl.hidden' }),
      express: { 'package.json': { name: 'express', version: '5.0.0' } },
    })
    expect(referencesIn(dir)).toEqual(['logistics.delay@1.0.0', 'bnpl.risk@1.0.0'])
    expect(codesIn(dir)).toEqual([])
  })

  it('follows the links of pnpm, and names the real folder', () => {
    const dir = temporaryApplication()
    const store = join(dir, 'node_modules/.pnpm/model-risk@1.0.0/node_modules/model-risk')
    link(dir, 'model-risk', writeFiles(store, codePackage()))
    expect(discover({ dir }).models.map(({ info }) => info.path)).toEqual([store])
  })

  it('walks up to the workspace, and prefers the nearest copy', () => {
    const workspace = temporaryApplication({
      'model-risk': codePackage(),
      'model-up': codePackage({ name: 'model-up', id: 'bnpl.up' }),
    })
    const dir = join(workspace, 'apps/shop')
    const nearest = install(dir, 'model-risk', codePackage())
    const { models } = discover({ dir })
    expect(models.map(({ info }) => info.path)).toEqual([nearest, join(workspace, 'node_modules/model-up')])
  })

  it('ends on loops, dangling links and plain files', () => {
    const dir = temporaryApplication({ 'model-risk': codePackage() })
    const root = join(dir, 'node_modules')
    symlinkSync(root, join(root, 'loop'))
    symlinkSync('self', join(root, 'self'))
    symlinkSync('nowhere', join(root, 'dangling'))
    writeFiles(root, { 'a-file': '', '@a-file': '' })
    mkdirSync(join(root, 'a-folder/package.json'), { recursive: true })
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
    expect(codesIn(dir)).toEqual([])
  })

  it('finds the models that a bundle lists, from the bundle', () => {
    const dir = temporaryApplication()
    const store = join(dir, 'node_modules/.pnpm/bundle/node_modules')
    writeFiles(join(store, 'model-risk'), codePackage())
    const bundle = { 'package.json': { name: 'bundle', version: '1.0.0', flitModels: ['model-risk'] } }
    link(dir, 'bundle', writeFiles(join(store, 'bundle'), bundle))
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
  })

  it('refuses a bundle whose models are not installed, or not a list', () => {
    const bundle = (flitModels: unknown) => ({ 'package.json': { name: 'bundle', version: '1.0.0', flitModels } })
    const dir = temporaryApplication({ missing: bundle(['model-risk']), wrong: bundle('model-risk') })
    expect(codesIn(dir)).toEqual(['FLIT_MANIFEST_INVALID', 'FLIT_MANIFEST_INVALID'])
  })

  it('finds two versions of one model side by side, by npm aliases', () => {
    const dir = temporaryApplication({
      'model-risk': codePackage({ version: '2.0.0' }),
      'risk-v1': codePackage({ version: '1.0.0' }),
    })
    expect(referencesIn(dir)).toEqual(['bnpl.risk@2.0.0', 'bnpl.risk@1.0.0'])
  })

  it('refuses one id from two package names, and names both', () => {
    const dir = temporaryApplication({
      'model-risk': codePackage(),
      stranger: codePackage({ name: 'stranger' }),
      other: codePackage({ name: 'other', id: 'bnpl.other' }),
    })
    const { models, problems } = discover({ dir })
    expect(models.map(({ info }) => info.id)).toEqual(['bnpl.other'])
    expect(problems.map(({ path }) => path)).toEqual(
      ['model-risk', 'stranger'].map((name) => join(dir, 'node_modules', name)),
    )
    for (const { error } of problems) expect(error.message).toMatch(/model-risk in .*stranger in /)
  })

  it('runs no code of a package', () => {
    const throwing = codePackage({ entry: "throw new Error('imported')", files: { 'index.cjs': 'process.exit(1)' } })
    const dir = temporaryApplication({ 'model-risk': throwing })
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
  })

  it('says which roots it searched, where there is nothing', () => {
    const dir = temporaryApplication()
    expect(discover({ dir }).roots[0]).toBe(join(dir, 'node_modules'))
  })

  it('refuses an application folder that does not exist', () => {
    const dir = join(temporaryFolder(), 'nowhere')
    expect(() => discover({ dir })).toThrow(expect.objectContaining({ code: 'FLIT_FILE_UNREADABLE' }))
  })
})

describe('a package that is refused', () => {
  const model = JSON.stringify(codePackage()['package.json'])
  const manifest = (flitModel: unknown) => ({ name: 'bad', version: '1.0.0', flitModel })

  it.each([
    ['an empty package.json', '', 'FLIT_FILE_UNREADABLE'],
    ['a truncated one', model.slice(0, -9), 'FLIT_FILE_UNREADABLE'],
    ['no name', { version: '1.0.0', flitModel: {} }, 'FLIT_FILE_UNREADABLE'],
    ['a version that is none', { ...manifest(JSON.parse(model).flitModel), version: 'new' }, 'FLIT_MANIFEST_INVALID'],
    ['flitModel: null', manifest(null), 'FLIT_MANIFEST_INVALID'],
    ['flitModel: []', manifest([]), 'FLIT_MANIFEST_INVALID'],
    ['an unknown version of the contract', manifest({ spec: 99 }), 'FLIT_SPEC_UNSUPPORTED'],
    ['an id without a domain', codePackage({ id: 'risk' })['package.json'], 'FLIT_MANIFEST_INVALID'],
    ['an id of a prototype', codePackage({ id: '__proto__.risk' })['package.json'], 'FLIT_MANIFEST_INVALID'],
    ['an entry and a runtime', codePackage({ manifest: { runtime: 'r' } })['package.json'], 'FLIT_MANIFEST_INVALID'],
    ['an unknown field', codePackage({ manifest: { colour: 'red' } })['package.json'], 'FLIT_MANIFEST_INVALID'],
  ])('for %s does not disturb the others', (_, packageJson, code) => {
    const dir = temporaryApplication({
      bad: { ...codePackage(), 'package.json': packageJson ?? '' },
      good: codePackage({ name: 'good', id: 'bnpl.good' }),
    })
    expect(codesIn(dir)).toEqual([code])
    expect(referencesIn(dir)).toEqual(['bnpl.good@1.0.0'])
  })

  it('accepts a byte-order mark', () => {
    const dir = temporaryApplication({ good: { ...codePackage(), 'package.json': `\uFEFF${model}` } })
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
  })
})
