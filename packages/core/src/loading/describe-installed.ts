import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { InstalledModel } from '../discovery/describe-model.ts'
import type { ModelDescription } from '../model-description.ts'
import { installedParts } from './installed-parts.ts'
import type { RuntimeChoice } from './runtime-choice.ts'
import { runtimesOf } from './runtimes-of.ts'

/** What an installed model says of itself; none of its code runs. */
export function describeInstalled(installed: InstalledModel, choice: RuntimeChoice): ModelDescription {
  const { info, manifest, installedAs } = installed
  const { signature, artifact } = installedParts(installed, choice)
  return {
    info,
    signature: signature().signature,
    package: {
      name: info.package,
      installedAs,
      manifest,
      artifact: () => (manifest.artifact ? artifact() : undefined),
      ...(manifest.entry !== undefined && { entry: pathToFileURL(join(info.path, manifest.entry)).href }),
      runtimes: async () =>
        manifest.runtime === undefined
          ? []
          : Promise.all(runtimesOf(info, manifest.runtime, choice).map((candidate) => candidate.resolve())),
    },
  }
}
