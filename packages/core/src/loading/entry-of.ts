import { statSync } from 'node:fs'
import { join } from 'node:path'
import { exports } from 'resolve.exports'

/** What Node takes beside `node`, `import` and `default`: https://nodejs.org/api/packages.html#conditional-exports */
const conditions = ['node-addons', 'module-sync']

/**
 * The file that a package is imported by, as a path within its folder.
 * @throws Error where its `exports` hide it.
 */
export function entryOf(packageJson: { readonly main?: unknown }, folder: string): string {
  const [exported] = exports(packageJson, '.', { conditions }) ?? []
  return exported ?? mainOf(packageJson, folder)
}

/** Without `exports`: https://nodejs.org/api/esm.html#resolution-algorithm-specification, LEGACY_MAIN_RESOLVE. */
function mainOf({ main }: { readonly main?: unknown }, folder: string): string {
  const named = typeof main === 'string' ? [main, `${main}.js`, `${main}/index.js`] : []
  const isFile = (path: string): boolean => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false
  return named.find(isFile) ?? 'index.js'
}
