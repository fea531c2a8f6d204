import { readFileSync } from 'node:fs'

/** The versions of a dependency of this package that a package made now takes. */
export function rangeOf(name: string): string {
  const { version } = JSON.parse(readFileSync(new URL(import.meta.resolve(`${name}/package.json`)), 'utf8'))
  return `^${version}`
}
