import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Discovery } from '../discovery/discover.ts'
import { newProblems } from '../discovery/problem.ts'
import { type Watcher, watchFolders } from './watch-folders.ts'

/** What is found, how to look again, and what to do with what was seen. */
interface Installed {
  /** The application's folder, where there is one: its first installation makes a folder there. */
  readonly dir: string | undefined
  found(): Discovery
  look(): Discovery
  take(discovery: Discovery): Promise<unknown>
}

/** How often a package that is half written is looked at, before it is taken for a broken one. */
const looksAtMost = 10

/** Takes what is installed whenever it has changed and is whole: during an installation, packages are half written. */
export function watchInstalled({ dir, found, look, take }: Installed): Watcher {
  let looks = 0
  return watchFolders(
    () => [...(dir === undefined ? [] : [dir]), ...foldersOf(found())],
    async () => {
      const discovery = look()
      const isWhole = newProblems(found().problems, discovery.problems).length === 0
      looks = isWhole ? 0 : looks + 1
      if (!isWhole && looks < looksAtMost) return false
      looks = 0
      await take(discovery)
      return true
    },
  )
}

/** The searched folders with their scopes, and the folders of models, which may be links to where they are developed. */
function foldersOf({ roots, models }: Discovery): string[] {
  return [...roots, ...roots.flatMap(scopesOf), ...models.map(({ info }) => info.path)]
}

function scopesOf(root: string): string[] {
  const isFolder = statSync(root, { throwIfNoEntry: false })?.isDirectory() ?? false
  const names = isFolder ? readdirSync(root).filter((name) => name.startsWith('@')) : []
  return names.map((name) => join(root, name))
}
