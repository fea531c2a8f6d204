import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackageFromTarballData } from '@arethetypeswrong/core'
import { describe, expect, inject, it } from 'vitest'
import { root } from '../root.ts'
import { publishedOf, readWorkspace } from '../workspace.ts'
import { findPackagingFaults, findTypeFaults } from './lint-package.ts'

interface PackedManifest {
  readonly flitModel?: {
    readonly entry?: string
    readonly artifact?: { readonly path: string }
    readonly signature: string
    readonly golden: string
    readonly card: string
  }
}

const packed = new Map(inject('packedPackages').map((each) => [each.name, each]))
const published = publishedOf(readWorkspace(root))

describe.each(published)('$manifest.name, as it would be published', ({ manifest: { name }, folder }) => {
  const { filename = '', files = [] } = packed.get(name) ?? {}
  const tarball = new Uint8Array(readFileSync(filename))
  const paths = files.map(({ path }) => path)
  const text = createPackageFromTarballData(tarball).readFile(`/node_modules/${name}/package.json`)
  const manifest = JSON.parse(text) as PackedManifest

  it('pleases publint', async () => {
    expect(await findPackagingFaults(tarball)).toEqual([])
  })

  it('gives its types to every user of ES modules', async () => {
    expect(await findTypeFaults(tarball)).toEqual([])
  })

  it('has a README and a licence', () => {
    expect(paths).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package.json']))
  })

  it('holds no test, no source, no training, and nothing whose source is gone', () => {
    expect(paths.filter((path) => /\.test\.|^src\/|^training\/|\/testing\/|tsconfig|^\./.test(path))).toEqual([])
    const built = paths.filter((path) => path.startsWith('dist/') && path.endsWith('.js'))
    const sourceOf = (path: string): string => path.replace(/^dist/, 'src').replace(/js$/, 'ts')
    expect(built.filter((path) => !existsSync(join(root, folder, sourceOf(path))))).toEqual([])
  })

  it('names no version that only this workspace knows', () => {
    expect(text).not.toMatch(/"(workspace|catalog|link|file):/)
  })

  const { flitModel } = manifest
  if (!flitModel) return

  it('holds all that its manifest names, and no code that it does not', () => {
    const { entry, artifact, signature, golden, card } = flitModel
    const named = [entry, artifact?.path, signature, golden, card].filter((path) => path !== undefined)
    expect(paths).toEqual(expect.arrayContaining(named))
    if (!entry) expect(paths.filter((path) => /\.([cm]?[jt]s|node|wasm|sh|py)$/.test(path))).toEqual([])
  })
})
