import { readFileSync } from 'node:fs'

/** The version of the installed @flit-ml/core; none, where it was bundled, and has no package.json beside it. */
export function coreVersion(): string | undefined {
  try {
    const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    return name === '@flit-ml/core' ? version : undefined
  } catch {
    return undefined
  }
}
