import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { InstalledModel } from '../discovery/describe-model.ts'
import type { ModelDescription } from '../model-description.ts'
import { installedParts } from './installed-parts.ts'
import { resolveRuntime } from './load-runtime.ts'

/** What an installed model says of itself; none of its code runs. */
export function describeInstalled(installed: InstalledModel): ModelDescription {
  const { info, manifest, installedAs } = installed
  const { signature, artifact } = installedParts(installed, { prefer: [] })
  return {
    info,
    signature: signature().signature,
    package: {
      name: info.package,
      installedAs,
      manifest,
      artifact: () => (manifest.artifact ? artifact() : undefined),
      module: async () =>
        manifest.entry === undefined
          ? resolveRuntime(manifest.runtime, info)
          : pathToFileURL(join(info.path, manifest.entry)).href,
    },
  }
}
