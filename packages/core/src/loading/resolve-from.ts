import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findInNodeModules } from '../discovery/layouts/node-modules.ts'
import { type PnpApi, pnpApiOf } from '../discovery/layouts/plug-n-play.ts'
import { entryOf } from './entry-of.ts'

/**
 * The URL that `import name` would mean in a module of this folder, by what is installed now: Node remembers each
 * package.json for good, also one that was upgraded in place.
 * @throws Error where it is not installed, or exports nothing.
 */
export function resolveFrom(name: string, folder: string): string {
  const api = pnpApiOf(folder)
  if (api) return resolveByPlugNPlay(api, name, folder)
  const found = findInNodeModules(name, folder)
  if (!found) throw new Error(`${name} is not installed where ${folder} would find it.`)
  const packageJson = JSON.parse(readFileSync(join(found.folder, 'package.json'), 'utf8'))
  return pathToFileURL(realpathSync(join(found.folder, entryOf(packageJson, found.folder)))).href
}

function resolveByPlugNPlay(api: PnpApi, name: string, folder: string): string {
  const path = api.resolveRequest(name, `${folder}/`, { conditions: new Set(['node', 'import']) })
  // What Node itself brings along has no path.
  return path === null ? name : pathToFileURL(path).href
}
