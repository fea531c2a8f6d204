import { type Dirent, existsSync, readdirSync, readlinkSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { causeOf } from '../../cause-of.ts'
import type { Observer } from '../observer.ts'
import type { OnUnreadable, PackageFolder } from './layout.ts'

/** A package as a `node_modules` folder lists it. */
export interface Listed extends PackageFolder {
  readonly isLink: boolean
}

/** Where Node would look for packages from this folder, nearest first, be there a folder or none. */
export function candidatesFrom(folder: string): string[] {
  const candidates: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    if (basename(at) !== 'node_modules') candidates.push(join(at, 'node_modules'))
    if (at === dirname(at)) return candidates
  }
}

/** The `node_modules` folder that a package stands in. */
export function containerOf(folder: string): string | undefined {
  const parent = dirname(folder)
  const container = basename(parent).startsWith('@') ? dirname(parent) : parent
  return basename(container) === 'node_modules' ? container : undefined
}

/** The packages of one `node_modules` folder, sorted by name, scopes included and dotfiles left out. */
export function packagesIn(container: string, onUnreadable: OnUnreadable, observer: Observer): Listed[] {
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
  const link = readlinkSync(`${folder}/${name}`)
  return plainWay.test(link) ? follow(folder, link) : resolve(folder, link)
}

/** Up, and then down: what package managers write. */
const plainWay = /^(?:\.\.\/)+(?:(?!\.\.?\/)[^/]+\/)*[^/]*[^/.]$/

/** What `resolve` does, which takes longer than to read the link. */
function follow(folder: string, link: string): string {
  let [up, down] = [folder, 0]
  for (; link.startsWith('../', down); down += 3) up = up.slice(0, up.lastIndexOf('/'))
  return `${up}/${link.slice(down)}`
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

/** What stands at a path, through whatever links; nothing, where that cannot be seen. */
export function kindOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
