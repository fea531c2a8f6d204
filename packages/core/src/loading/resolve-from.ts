import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { resolve } from 'import-meta-resolve'
import { type PnpApi, pnpApiOf } from '../discovery/layouts/plug-n-play.ts'

/** The URL that `import specifier` would mean in a module of this folder. */
export function resolveFrom(specifier: string, folder: string): string {
  const api = pnpApiOf(folder)
  if (api) return resolveByPlugNPlay(api, specifier, folder)
  return resolve(specifier, pathToFileURL(join(folder, 'package.json')).href)
}

function resolveByPlugNPlay(api: PnpApi, specifier: string, folder: string): string {
  const path = api.resolveRequest(specifier, `${folder}/`, { conditions: new Set(['node', 'import']) })
  // What Node itself brings along has no path.
  return path === null ? specifier : pathToFileURL(path).href
}
