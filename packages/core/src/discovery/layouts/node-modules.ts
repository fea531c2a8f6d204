import { type Dirent, existsSync, readdirSync, readlinkSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { causeOf } from '../../cause-of.ts'
import { type Observer, unobserved } from '../observer.ts'
import type { Layout, OnUnreadable, PackageFolder } from './layout.ts'
import { recognisePackageManager } from './recognise-package-manager.ts'

/**
 * `node_modules` folders, as npm, pnpm, Yarn and Bun lay them out: flat, nested or isolated. The walk begins with those
 * that Node would search from the application, and goes on wherever a package keeps its own dependencies: in a
 * `node_modules` within it, and in the one that its real folder stands in, which under an isolated layout holds just
 * what it depends on.
 */
export function nodeModulesLayout(dir: string): Layout {
  const roots = nodeModulesFrom(dir)
  return {
    packageManager: recognisePackageManager(roots),
    roots,
    isObserved: true,
    packages: (onUnreadable, observer) => walk(roots, onUnreadable, observer),
    find: findInNodeModules,
  }
}

/** The `node_modules` folders that Node would search from this folder, nearest first. */
export function nodeModulesFrom(folder: string): string[] {
  return candidatesFrom(folder).filter((candidate) => kindOf(candidate)?.isDirectory())
}

/** Where Node would look for packages from this folder, nearest first, be there a folder or none. */
export function candidatesFrom(folder: string): string[] {
  const candidates: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    if (basename(at) !== 'node_modules') candidates.push(join(at, 'node_modules'))
    if (at === dirname(at)) return candidates
  }
}

function* walk(roots: readonly string[], onUnreadable: OnUnreadable, observer: Observer): Generator<PackageFolder> {
  const seen = new Set<string>()
  // A set is walked in the order of its making, and what is added meanwhile comes last.
  const containers = new Set(roots)
  for (const container of containers) {
    for (const at of packagesIn(container, onUnreadable, observer)) {
      if (seen.has(at.folder)) continue
      seen.add(at.folder)
      yield at
      if (at.isLink) containers.add(containerOf(at.folder) ?? container)
      const nested = `${at.folder}/node_modules`
      if (existsSync(nested)) containers.add(nested)
      else observer.absent(nested)
    }
  }
}

interface Listed extends PackageFolder {
  readonly isLink: boolean
}

/** The packages of one `node_modules` folder, sorted by name, scopes included and dotfiles left out. */
function packagesIn(container: string, onUnreadable: OnUnreadable, observer: Observer): Listed[] {
  const packages: Listed[] = []
  const list = (folder: string, scope: string): void => {
    for (const entry of entriesOf(folder, onUnreadable, observer)) {
      const { name } = entry
      if (name.startsWith('.')) continue
      if (name.startsWith('@') && scope === '') list(`${folder}/${name}`, `${name}/`)
      else if (entry.isSymbolicLink())
        packages.push({ folder: target(folder, name), installedAs: scope + name, isLink: true })
      else if (entry.isDirectory())
        packages.push({ folder: `${folder}/${name}`, installedAs: scope + name, isLink: false })
    }
  }
  list(container, '')
  return packages.sort((a, b) => (a.installedAs < b.installedAs ? -1 : 1))
}

/** One link is followed: asking for the real path of each would take four times as long, and only models need it. */
function target(folder: string, name: string): string {
  return resolve(folder, readlinkSync(`${folder}/${name}`))
}

/** The `node_modules` folder that a package stands in. */
function containerOf(folder: string): string | undefined {
  const parent = dirname(folder)
  const container = basename(parent).startsWith('@') ? dirname(parent) : parent
  return basename(container) === 'node_modules' ? container : undefined
}

/** The package that Node would find under this name from this folder. */
export function findInNodeModules(
  name: string,
  from: string,
  observer: Observer = unobserved,
): PackageFolder | undefined {
  for (const candidate of candidatesFrom(from)) {
    const folder = join(candidate, name)
    const packageJson = join(folder, 'package.json')
    if (kindOf(packageJson)?.isFile()) return { folder, installedAs: name }
    observer.absent(packageJson)
  }
  return undefined
}

function entriesOf(folder: string, onUnreadable: OnUnreadable, observer: Observer): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    observer.present(folder)
    return entries
  } catch (cause) {
    if (existsSync(folder)) observer.present(folder)
    else observer.absent(folder)
    if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes(causeOf(cause))) onUnreadable(folder, cause)
    return []
  }
}

function kindOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
