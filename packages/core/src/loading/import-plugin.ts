import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { importDefault } from './import-default.ts'
import { resolveFrom } from './resolve-from.ts'
import { sha256Of } from './sha256-of.ts'
import { versionOf } from './version-of.ts'

/** Where a runtime or a trainer lies, and the version of its package, where that says one. */
export interface PluginModule {
  readonly url: string
  readonly version?: string
}

/**
 * The module of this name that the first of some folders has which has one.
 * @throws Error where none has.
 */
export async function resolvePlugin(name: string, folders: readonly string[]): Promise<PluginModule> {
  const url = await resolveFromFirst(name, folders)
  const version = versionOf(url)
  return { url, ...(version && { version }) }
}

/** Its default export, as it stands there now. */
export function importPlugin({ url }: PluginModule): Promise<unknown> {
  return importDefault(url, sha256Of(readFileSync(fileURLToPath(url))))
}

async function resolveFromFirst(name: string, [folder = '', ...others]: readonly string[]): Promise<string> {
  if (others.length === 0) return resolveFrom(name, folder)
  return resolveFrom(name, folder).catch(() => resolveFromFirst(name, others))
}
