import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package.json with the versions that its folder has installed, where it names what only this workspace knows. */
export function resolveRanges(manifest: string, folder: string): string {
  return manifest.replaceAll(/"([^"]+)": "(?:workspace|catalog):[^"]*"/g, (_, name: string) => {
    const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
    return `"${name}": "^${version}"`
  })
}
