import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'

/** The version of a package that this one depends on. */
export function versionOf(name: string): string {
  const path = findPackageJSON(name, import.meta.url)
  return path === undefined ? 'of no version' : JSON.parse(readFileSync(path, 'utf8')).version
}
