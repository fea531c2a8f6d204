import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { install, temporaryApplication, temporaryFolder, writeFiles } from '../testing/temporary-application.ts'
import { resolveFrom } from './resolve-from.ts'

const runtime = (file: string) => ({ 'package.json': { name: 'runtime', exports: `./${file}` }, [file]: '' })

/** What is found from a folder of the application, as a path within it. */
async function found(dir: string, name = 'runtime', folder = dir): Promise<string> {
  return (await resolveFrom(name, folder)).replace(pathToFileURL(dir).href, '')
}

it('case 20: sees each change of what a package exports, and spells every path as it is', async () => {
  const dir = temporaryApplication()
  for (let version = 0; version < 20; version++) {
    install(dir, 'runtime', runtime(`main-${version}.js`))
    expect(await found(dir)).toBe(`/node_modules/runtime/main-${version}.js`)
  }
})

it('case 20: sees what was installed, moved nearer and removed after a look-up, also one that failed', async () => {
  const dir = temporaryApplication()
  const folder = join(dir, 'apps/shop')
  mkdirSync(folder, { recursive: true })
  await expect(found(dir, 'runtime', folder)).rejects.toThrow("Cannot find package 'runtime'")
  install(dir, 'runtime', runtime('upper.js'))
  expect(await found(dir, 'runtime', folder)).toBe('/node_modules/runtime/upper.js')
  mkdirSync(join(folder, 'node_modules/runtime'), { recursive: true })
  await expect(found(dir, 'runtime', folder)).rejects.toThrow('Cannot find package')
  install(folder, 'runtime', runtime('nearer.js'))
  expect(await found(dir, 'runtime', folder)).toBe('/apps/shop/node_modules/runtime/nearer.js')
  rmSync(join(folder, 'node_modules'), { recursive: true })
  expect(await found(dir, 'runtime', folder)).toBe('/node_modules/runtime/upper.js')
})

it('is refused what is damaged, hidden or missing, until it is mended', async () => {
  const dir = temporaryApplication({ runtime: { 'package.json': '{' } })
  await expect(found(dir)).rejects.toThrow('Invalid package config')
  install(dir, 'runtime', { 'package.json': { name: 'runtime', exports: { './inner': './inner.js' } } })
  await expect(found(dir)).rejects.toThrow('No "exports" main defined')
  install(dir, 'runtime', { 'package.json': { name: 'runtime', exports: './gone.js' } })
  await expect(found(dir)).rejects.toThrow('Cannot find module')
  install(dir, 'runtime', runtime('main.js'))
  expect(await found(dir)).toBe('/node_modules/runtime/main.js')
})

it('follows links to where a package really is, and finds a package from within itself', async () => {
  const dir = temporaryApplication()
  const real = writeFiles(join(dir, 'store/runtime'), runtime('main.js'))
  symlinkSync(real, join(dir, 'node_modules/runtime'))
  expect(await found(dir)).toBe('/store/runtime/main.js')
  const link = join(temporaryFolder(), 'link')
  symlinkSync(real, link)
  expect(await found(dir, 'runtime', link)).toBe('/store/runtime/main.js')
  expect(await resolveFrom('node:fs', dir)).toBe('node:fs')
})
