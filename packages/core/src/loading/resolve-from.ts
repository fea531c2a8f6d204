import { realpathSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type PnpApi, pnpApiOf } from '../discovery/layouts/plug-n-play.ts'
import { unreadParent } from './unread-parent.ts'

/** What Node takes beside `default`: https://nodejs.org/api/packages.html#conditional-exports */
const conditions: Set<string> = new Set(['node', 'import', 'node-addons', 'module-sync'])

/**
 * The URL that `import name` would mean in a module of this folder, by what is installed now.
 * @throws Error where it is not installed, or does not export itself.
 */
export async function resolveFrom(name: string, folder: string): Promise<string> {
  const api = pnpApiOf(folder)
  if (api) return resolveByPlugNPlay(api, name, folder)
  // Whoever only looks for models needs no resolver.
  const { moduleResolve } = await import('import-meta-resolve')
  return moduleResolve(name, unreadParent(name, realpathSync(folder)), conditions).href
}

function resolveByPlugNPlay(api: PnpApi, name: string, folder: string): string {
  const path = api.resolveRequest(name, `${folder}/`, { conditions })
  // What Node itself brings along has no path.
  return path === null ? name : pathToFileURL(path).href
}
