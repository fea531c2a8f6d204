import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Observer, unobserved } from '../observer.ts'
import { candidatesFrom, containerOf, kindOf, packagesIn } from './containers.ts'
import { isWorkspaceRoot } from './declaring.ts'
import type { Layout, OnUnreadable, PackageFolder } from './layout.ts'
import { recognisePackageManager } from './recognise-package-manager.ts'
import { walkDependencies } from './walk-dependencies.ts'

/**
 * `node_modules` folders, as npm, pnpm, Yarn and Bun lay them out: flat, nested or isolated. What the packages of a workspace
 * share holds more than one of them depends on, so that there dependencies are followed; elsewhere folders are listed,
 * which costs less.
 */
export function nodeModulesLayout(dir: string): Layout {
  const roots = nodeModulesFrom(dir)
  return {
    packageManager: recognisePackageManager(roots),
    roots,
    isObserved: true,
    packages: (onUnreadable, observer) => {
      const shared = roots.filter((root) => isWorkspaceRoot(dirname(root), observer))
      if (shared.length === 0) return walkFolders(roots, onUnreadable, observer)
      return walkDependencies({ dir, roots, shared }, onUnreadable, observer)
    },
    find: findInNodeModules,
  }
}

/** The `node_modules` folders that Node would search from this folder, nearest first. */
export function nodeModulesFrom(folder: string): string[] {
  return candidatesFrom(folder).filter((candidate) => kindOf(candidate)?.isDirectory())
}

/**
 * The packages in these folders, and in those where they keep their own dependencies: a `node_modules` within a package, and
 * the one that its real folder stands in, which under an isolated layout holds just what it depends on.
 */
export function* walkFolders(
  roots: readonly string[],
  onUnreadable: OnUnreadable,
  observer: Observer,
): Generator<PackageFolder> {
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
