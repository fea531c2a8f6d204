import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codePackage } from '../../testing/packages.ts'
import { type Files, install, link, temporaryApplication, writeFiles } from '../../testing/temporary-application.ts'
import { discover } from '../discover.ts'

/** A model of this name, whose id is the name too. */
const model = (name: string, version = '1.0.0'): Files => codePackage({ name, version, id: `bnpl.${name}` })
const library = (name: string, fields: object): Files => ({ 'package.json': { name, version: '1.0.0', ...fields } })
const namesIn = (dir: string): string[] =>
  discover({ dir, cache: false }, {}).models.map(({ info }) => `${info.package} ${info.version}`)

/** A workspace as npm installs it: all in one folder, each package of the workspace as a link. */
function workspace(mark: Files = { 'package.json': { workspaces: ['apps/*'], dependencies: { root: '1' } } }): string {
  const root = temporaryApplication({
    direct: model('direct'),
    library: library('library', { dependencies: { deep: '1' }, peerDependencies: { peer: '1', absent: '1' } }),
    deep: library('deep', { optionalDependencies: { '@team/deepest': '1' } }),
    '@team/deepest': codePackage({ name: '@team/deepest', id: 'bnpl.deepest' }),
    peer: model('peer'),
    root: model('root'),
    foreign: model('foreign'),
    tool: library('tool', { devDependencies: { foreign: '1' } }),
  })
  const dependencies = { direct: '1', library: '1', own: '1', tool: '1' }
  writeFiles(root, { 'apps/shop/package.json': { name: 'shop', dependencies }, ...mark })
  writeFiles(root, { 'apps/bank/package.json': { name: 'bank', dependencies: { foreign: '1' } } })
  for (const name of ['own', 'others']) link(root, name, writeFiles(join(root, 'packages', name), model(name)))
  return root
}

const reached = ['@team/deepest', 'direct', 'own', 'peer', 'root'].map((name) => `${name} 1.0.0`)

describe('an application in a workspace', () => {
  it('has what its dependencies reach and what the root names, and nothing that is there for others', () => {
    const root = workspace()
    expect(namesIn(join(root, 'apps/shop')).toSorted()).toEqual(reached)
    expect(namesIn(join(root, 'apps/bank')).toSorted()).toEqual(['foreign 1.0.0', 'root 1.0.0'])
    expect(namesIn(root)).toEqual(['root 1.0.0'])
  })

  it('may be looked at from a folder within it', () => {
    const dir = join(workspace(), 'apps/shop/src/scoring')
    mkdirSync(dir, { recursive: true })
    expect(namesIn(dir).toSorted()).toEqual(reached)
  })

  it('has whatever is in a node_modules of its own, and that first', () => {
    const dir = join(workspace(), 'apps/shop')
    install(dir, 'direct', model('direct', '2.0.0'))
    symlinkSync(writeFiles(join(dir, '../../elsewhere'), model('tried-out')), join(dir, 'node_modules/tried-out'))
    expect(namesIn(dir).slice(0, 2)).toEqual(['direct 2.0.0', 'tried-out 1.0.0'])
  })

  it('has, of a package of the workspace, what that is developed with', () => {
    const root = workspace()
    const { 'package.json': packageJson, ...files } = model('own')
    const developed = { ...Object(packageJson), devDependencies: { foreign: '1' } }
    writeFiles(join(root, 'packages/own'), { ...files, 'package.json': developed })
    expect(namesIn(join(root, 'apps/shop'))).toContain('foreign 1.0.0')
  })

  it.each<[string, Files, boolean]>([
    ['a list in pnpm-workspace.yaml', { 'pnpm-workspace.yaml': 'packages:\n  - apps/*\n' }, true],
    ['JSON in pnpm-workspace.yaml', { 'pnpm-workspace.yaml': { packages: ['apps/*'] } }, true],
    ['settings alone', { 'pnpm-workspace.yaml': 'nodeLinker: hoisted\n' }, false],
    ['settings and no packages', { 'pnpm-workspace.yaml': { packages: [], nodeLinker: 'hoisted' } }, false],
    ['a package.json without workspaces', { 'package.json': { name: 'project' } }, false],
    ['a package.json that is damaged', { 'package.json': '{' }, false],
  ])('is in one by %s: %#', (_, mark, isWorkspace) => {
    expect(namesIn(join(workspace(mark), 'apps/shop')).includes('foreign 1.0.0')).toBe(!isWorkspace)
  })
})
