import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { resolve } from 'import-meta-resolve'

/** The path of what `import specifier` would mean in a module of this folder. */
export function resolveFrom(specifier: string, folder: string): string {
  const parent = pathToFileURL(join(folder, 'package.json')).href
  // Under Plug'n'Play, `require` is what knows where packages are.
  return process.versions['pnp'] ? createRequire(parent).resolve(specifier) : fileURLToPath(resolve(specifier, parent))
}
