import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { filesOf } from './package-files.ts'
import { directDependencies, type GeneratedPackage, generatePackages, type TreeShape } from './tree-shape.ts'

export type Installer = (dir: string, packages: readonly GeneratedPackage[], direct: readonly string[]) => void

/** Writes an application with everything that it depends on. */
export function installTree(dir: string, shape: TreeShape, installer: Installer): void {
  const packages = generatePackages(shape)
  const direct = directDependencies(packages, shape)
  const dependencies = Object.fromEntries(direct.map((name) => [name, '*']))
  write(dir, {
    'package.json': JSON.stringify({ name: 'app', version: '1.0.0', dependencies, oclif: { plugins: ['@models/*'] } }),
  })
  installer(dir, packages, direct)
}

/** As npm does: all in one folder, and what is there in another version within the package that wants it. */
export const npmFlat: Installer = (dir, packages) => {
  const root = join(dir, 'node_modules')
  for (const [at, generated] of packages.entries()) {
    write(join(root, generated.name), filesOf(generated))
    const [dependency] = generated.dependencies
    if (at % 50 !== 49 || dependency === undefined) continue
    const older = { name: dependency, version: '0.9.0', isModel: false, dependencies: [] }
    write(join(root, generated.name, 'node_modules', dependency), filesOf(older))
  }
  write(root, { '.package-lock.json': '{ "lockfileVersion": 3 }' })
}

/** As pnpm does: each package beside links to what it depends on, and every file a hard link into the store. */
export const pnpmIsolated: Installer = (dir, packages, direct) => {
  const root = join(dir, 'node_modules')
  const folders = new Map(packages.map((generated) => [generated.name, virtualFolder(root, generated)]))
  for (const generated of packages) {
    const folder = folders.get(generated.name) ?? ''
    write(join(dir, 'store', generated.name), filesOf(generated))
    hardLink(join(dir, 'store', generated.name), folder, Object.keys(filesOf(generated)))
    const beside = folder.slice(0, -generated.name.length)
    for (const name of generated.dependencies) link(join(beside, name), folders.get(name) ?? '')
    link(join(root, '.pnpm/node_modules', generated.name), folder)
  }
  for (const name of direct) link(join(root, name), folders.get(name) ?? '')
  write(root, { '.modules.yaml': 'layoutVersion: 5\n' })
}

function virtualFolder(root: string, { name, version }: GeneratedPackage): string {
  return join(root, '.pnpm', `${name.replace('/', '+')}@${version}`, 'node_modules', name)
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

function hardLink(from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    linkSync(join(from, path), join(to, path))
  }
}

function link(path: string, target: string): void {
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(relative(dirname(path), target), path)
}
