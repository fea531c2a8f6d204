import { identify } from '../discovery/describe-model.ts'
import type { IndexedModel, ModelIndex } from '../model-index.ts'
import { checkManifest } from '../validation/check-manifest.ts'
import type { Entry } from './entry.ts'

/** @throws FlitError FLIT_MANIFEST_INVALID or FLIT_SPEC_UNSUPPORTED. */
export function indexedEntry(model: IndexedModel, index: ModelIndex): Entry {
  const manifest = checkManifest(model.manifest, `the index, for ${model.package}`)
  const info = {
    ...identify(manifest.id, model.version),
    task: manifest.task,
    ...(model.description === undefined ? {} : { description: model.description }),
    package: model.package,
    ...(manifest.runtime === undefined ? {} : { runtime: manifest.runtime, sha256: manifest.artifact.sha256 }),
  }
  return {
    info,
    installedAs: model.installedAs,
    async describe() {
      const { indexedParts } = await import('../loading/indexed-parts.ts')
      return { info, signature: indexedParts(info, model, index).signature().signature }
    },
    async load(parameters) {
      const { loadIndexed } = await import('../loading/load-indexed.ts')
      return loadIndexed(info, model, index, parameters)
    },
  }
}
