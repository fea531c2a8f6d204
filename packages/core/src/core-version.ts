import { readFileSync } from 'node:fs'

/** The version of the installed @flit-ml/core. */
export function coreVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}
