import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { codePackage } from '../../testing/packages.ts'
import { install, temporaryApplication, writeFiles } from '../../testing/temporary-application.ts'
import { discover as discoverWith } from '../discover.ts'
import { nodeModulesLayout } from '../layouts/node-modules.ts'
import { cachedScan } from './cached-scan.ts'

const discover = (dir: string, cache = true) => discoverWith({ dir, cache }, {})
const referencesIn = (dir: string): string[] => discover(dir).models.map(({ info }) => info.reference)

const folderOf = (dir: string): string => join(dir, 'node_modules/.cache/flit-ml')
const fileOf = (dir: string): string => join(folderOf(dir), 'discovery.json')

/** What is kept comes to say something else than what is installed: whoever believes it gives itself away. */
function forge(dir: string, checksum: (text: string) => number): void {
  const text = readFileSync(fileOf(dir), 'utf8').slice(1, -1)
  const forged = text.slice(text.indexOf(',') + 1).replaceAll('bnpl.risk', 'bnpl.rise')
  writeFileSync(fileOf(dir), `[${checksum(forged)},${forged}]`)
}

function replaceByFolder(path: string): void {
  rmSync(path)
  mkdirSync(path)
}

describe('the cache', () => {
  it('is written by the first discovery, and believed by the next', () => {
    const dir = temporaryApplication({ 'model-risk': codePackage() })
    const first = discover(dir)
    expect(discover(dir)).toEqual(first)
    expect(readdirSync(folderOf(dir))).toEqual(['discovery.json'])
    forge(dir, crc32)
    expect(referencesIn(dir)).toEqual(['bnpl.rise@1.0.0'])
  })

  it('is neither read nor written with cache: false', () => {
    const dir = temporaryApplication({ 'model-risk': codePackage() })
    discover(dir, false)
    expect(existsSync(folderOf(dir))).toBe(false)
  })

  it('keeps problems with their code, reason and remedy', () => {
    const dir = temporaryApplication({ broken: { 'package.json': '{' } })
    expect(JSON.stringify(discover(dir))).toBe(JSON.stringify(discover(dir)))
    expect(discover(dir).problems[0]?.error).toMatchObject({ code: 'FLIT_FILE_UNREADABLE', name: 'FlitError' })
  })

  it('leaves the trust policy and conflicts to the one who asks', () => {
    const dir = temporaryApplication({ 'model-risk': codePackage() })
    discover(dir)
    expect(discoverWith({ dir }, { deny: [{ id: 'bnpl.*' }] }).models).toEqual([])
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
  })

  it.each<[string, (dir: string) => void]>([
    ['damaged', (dir) => forge(dir, () => 1)],
    ['truncated', (dir) => truncateSync(fileOf(dir), 100)],
    ['empty', (dir) => writeFileSync(fileOf(dir), '')],
    ['something else', (dir) => writeFileSync(fileOf(dir), '[1,null]')],
    ['a folder', (dir) => replaceByFolder(fileOf(dir))],
  ])('is not believed where it is %s', (_, spoil) => {
    const dir = temporaryApplication({ 'model-risk': codePackage() })
    discover(dir)
    spoil(dir)
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
  })

  it("is not believed where it is another application's", () => {
    const [one, other] = ['1.0.0', '2.0.0'].map((version) => temporaryApplication({ m: codePackage({ version }) }))
    discover(String(one))
    discover(String(other))
    writeFileSync(fileOf(String(other)), readFileSync(fileOf(String(one))))
    expect(referencesIn(String(other))).toEqual(['bnpl.risk@2.0.0'])
  })

  it('is done without where nothing can be written, or there is no node_modules', () => {
    const dir = temporaryApplication({ 'model-risk': codePackage() })
    writeFileSync(join(dir, 'node_modules/.cache'), 'a file in the place of the folder')
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
    rmSync(join(dir, 'node_modules'), { recursive: true })
    expect(referencesIn(dir)).toEqual([])
    expect(existsSync(join(dir, 'node_modules'))).toBe(false)
  })

  it('is one for each of the applications that share a node_modules', () => {
    const workspace = temporaryApplication({ 'model-risk': codePackage() })
    for (const name of ['apps/shop', 'apps/bank']) {
      discover(writeFiles(join(workspace, name), { 'package.json': { name } }))
    }
    expect(readdirSync(folderOf(workspace)).sort()).toEqual([
      'discovery.apps%2Fbank.json',
      'discovery.apps%2Fshop.json',
    ])
  })

  it('is not kept where something changed during the scan', () => {
    const dir = temporaryApplication({ 'model-risk': codePackage() })
    const layout = nodeModulesLayout(dir)
    const scanned = cachedScan(
      {
        ...layout,
        *packages(...told) {
          yield* layout.packages(...told)
          install(dir, 'model-risk', codePackage({ version: '2.0.0' }))
        },
      },
      { dir, dependencies: new Map() },
    )
    expect(scanned.found.map(({ info }) => info.version)).toEqual(['1.0.0'])
    expect(referencesIn(dir)).toEqual(['bnpl.risk@2.0.0'])
  })

  it('is whole, whoever writes it at once', async () => {
    const dir = temporaryApplication({ 'model-risk': codePackage() })
    const script = `
      import { rmSync } from 'node:fs'
      import { discover } from ${JSON.stringify(new URL('../discover.js', import.meta.url).href)}
      for (let turn = 0; turn < 100; turn++) {
        if (turn % 3 === 0) rmSync(${JSON.stringify(fileOf(dir))}, { force: true })
        const { models } = discover({ dir: ${JSON.stringify(dir)} }, {})
        if (models.length !== 1 || models[0].info.reference !== 'bnpl.risk@1.0.0') throw new Error('wrong')
      }`
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
    await Promise.all([run(), run(), run()])
    expect(readdirSync(folderOf(dir))).toEqual(['discovery.json'])
    expect(referencesIn(dir)).toEqual(['bnpl.risk@1.0.0'])
  })
})
