import { join } from 'node:path'
import { FlitError } from '@flit-ml/spec'
import { coreVersion } from '../core-version.ts'
import { parse, satisfies, validRange } from '../semver.ts'
import { invalidManifest } from '../validation/invalid-manifest.ts'
import type { PackageJson } from './read-package.ts'

const versions: Readonly<Record<string, () => string | undefined>> = {
  node: () => process.versions.node,
  flit: coreVersion,
}

/**
 * Compares `engines.node` and `engines.flit` of a model's package.json with this Node and this @flit-ml/core. A
 * prerelease counts as the release that it leads to: 2.0.0-beta.1 is within ^2.0.0, and not within ^1.0.0.
 * @throws FlitError FLIT_ENGINE_UNSUPPORTED, or FLIT_MANIFEST_INVALID where it is no range.
 */
export function checkEngines({ name, version, engines }: PackageJson, folder: string): void {
  const path = join(folder, 'package.json')
  for (const [engine, versionOf] of Object.entries(versions)) {
    const range: unknown = Object(engines)[engine]
    if (range === undefined) continue
    if (!isRange(range)) throw invalidManifest(path, `engines.${engine}`, 'a semver range, such as >=22')
    const found = versionOf()
    if (found !== undefined && !satisfies(releaseOf(found), range))
      throw unsupported(`${name}@${version}`, { path, engine, range, found })
  }
}

function isRange(range: unknown): range is string {
  return typeof range === 'string' && validRange(range) !== null
}

function releaseOf(version: string): string {
  const { major = 0, minor = 0, patch = 0 } = parse(version) ?? {}
  return `${major}.${minor}.${patch}`
}

function unsupported(
  what: string,
  details: { readonly path: string; readonly engine: string; readonly range: string; readonly found: string },
): FlitError {
  const { path, engine, range, found } = details
  return new FlitError('FLIT_ENGINE_UNSUPPORTED', {
    problem: `${what} needs ${engine} ${range}, and here is ${found}: ${path}.`,
    remedy: engine === 'node' ? 'Run it with such a Node, or install another version of it.' : 'Update @flit-ml/core.',
    details,
  })
}
