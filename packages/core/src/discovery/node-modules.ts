import { type Dirent, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { causeOf } from '../cause-of.ts'

/** The folder of a package, as it is linked, and the name it is installed under (an npm alias, or its own name). */
export interface PackageFolder {
  readonly folder: string
  readonly installedAs: string
}

/** The `node_modules` folders that Node would search from this folder, nearest first. */
export function nodeModulesRoots(folder: string): string[] {
  const roots: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    if (!at.endsWith('node_modules') && isFolder(join(at, 'node_modules'))) roots.push(join(at, 'node_modules'))
    if (at === dirname(at)) return roots
  }
}

/** The packages of one `node_modules` folder, sorted by name, scopes included and dotfiles left out. */
export function packagesIn(root: string, onUnreadable: (folder: string, cause: unknown) => void): PackageFolder[] {
  const list = (folder: string, prefix: string): PackageFolder[] =>
    entriesOf(folder, onUnreadable)
      .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isSymbolicLink()))
      .flatMap(({ name }) =>
        name.startsWith('@') && prefix === ''
          ? list(join(folder, name), `${name}/`)
          : [{ folder: join(folder, name), installedAs: prefix + name }],
      )
  return list(root, '').sort((a, b) => (a.installedAs < b.installedAs ? -1 : 1))
}

/** The package that Node would find under this name from this folder. */
export function findPackage(name: string, from: string): PackageFolder | undefined {
  for (const root of nodeModulesRoots(from)) {
    const folder = join(root, name)
    if (isFolder(folder)) return { folder, installedAs: name }
  }
  return undefined
}

function entriesOf(folder: string, onUnreadable: (folder: string, cause: unknown) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    if (causeOf(cause) !== 'ENOTDIR') onUnreadable(folder, cause)
    return []
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
