import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { resolve } from 'import-meta-resolve'

/** The URL that `import specifier` would mean in a module of this folder. */
export function resolveFrom(specifier: string, folder: string): string {
  return resolve(specifier, pathToFileURL(join(folder, 'package.json')).href)
}
