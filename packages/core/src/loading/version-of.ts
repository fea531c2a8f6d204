import { readFileSync } from 'node:fs'

/** The version of the package that a module belongs to: of the nearest package.json above it that has one. */
export function versionOf(url: string): string | undefined {
  for (let folder = new URL('.', url); ; folder = new URL('..', folder)) {
    const version = versionIn(folder)
    if (version !== undefined || folder.pathname === '/') return version
  }
}

function versionIn(folder: URL): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
    return version
  } catch {
    return undefined
  }
}
