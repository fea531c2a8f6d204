import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Observer, unobserved } from '../observer.ts'
import { candidatesFrom, containerOf, type Listed, packagesIn } from './containers.ts'
import { dependencyNames } from './declaring.ts'
import type { OnUnreadable, PackageFolder } from './layout.ts'

/** An application in a workspace. */
export interface Member {
  /** Its real folder. */
  readonly dir: string
  /** The `node_modules` folders that Node would search from there, nearest first. */
  readonly roots: readonly string[]
  /** Those of them that hold what any package of the workspace depends on. */
  readonly shared: readonly string[]
}

/**
 * What an application in a workspace depends on, and what that depends on. It has what is in a `node_modules` of its own;
 * of what is shared, it has what its package.json names, and what that of the workspace's root does.
 */
export function* walkDependencies(
  { dir, roots, shared }: Member,
  onUnreadable: OnUnreadable,
  observer: Observer,
): Generator<PackageFolder> {
  const list = listOnce(onUnreadable, observer)
  const find = (names: readonly string[], from: string): Listed[] => {
    const containers = candidatesFrom(from).map(list)
    return names.flatMap((name) => containers.find((packages) => packages.has(name))?.get(name) ?? [])
  }
  const declared = (folder: string): Listed[] => find(dependencyNames(folder, true, observer), folder)
  // An array is walked to its end, also to what is added meanwhile.
  const queue = roots.flatMap((root) =>
    shared.includes(root) ? foldersBetween(dir, dirname(root)).flatMap(declared) : [...list(root).values()],
  )
  const seen = new Set<string>()
  for (const at of queue) {
    if (seen.has(at.folder)) continue
    seen.add(at.folder)
    yield at
    // Of whatever is yielded, the package.json is observed by who reads it.
    queue.push(...find(dependencyNames(at.folder, isMember(at), unobserved), at.folder))
  }
}

/** Lists each `node_modules` folder once, by the names that packages are installed under. */
function listOnce(onUnreadable: OnUnreadable, observer: Observer): (container: string) => ReadonlyMap<string, Listed> {
  const lists = new Map<string, ReadonlyMap<string, Listed>>()
  const list = (container: string): Listed[] => {
    if (existsSync(container)) return packagesIn(container, onUnreadable, observer)
    observer.absent(container)
    return []
  }
  return (container) => {
    const known = lists.get(container) ?? new Map(list(container).map((at) => [at.installedAs, at]))
    lists.set(container, known)
    return known
  }
}

/** A package that is developed in the workspace, beside the application: what it needs for that is installed too. */
function isMember({ folder, isLink }: Listed): boolean {
  return isLink && containerOf(folder) === undefined
}

/** From a folder up to one that it lies in, both included. */
function foldersBetween(from: string, upTo: string): string[] {
  return from === upTo ? [from] : [from, ...foldersBetween(dirname(from), upTo)]
}
