import { join } from 'node:path'
import { isFlitError, type Model, type Row, type RuntimeSource } from '@flit-ml/spec'
import type { LoadedModelInfo, ModelInfo } from '../model-info.ts'
import { checkParameters } from '../validation/check-parameters.ts'
import { asModel } from './as-model.ts'
import type { DataModel } from './load-data.ts'
import type { Loaded } from './loaded.ts'
import type { LoadedRuntime } from './loaded-runtime.ts'
import type { Parts } from './parts.ts'

/** Has an artifact run by the first of a model's runtimes that can run it. Each gets the very same bytes. */
export async function loadArtifact(artifact: Uint8Array, { info, manifest, parts }: DataModel): Promise<Loaded> {
  const cacheFolder = cacheFolderOf(info, parts)
  const source = { artifact, task: manifest.task, signature: info.signature, ...(cacheFolder && { cacheFolder }) }
  const runtimes = parts.runtimes()
  for (const open of runtimes.slice(0, -1)) {
    const preferred = await open()
    const model = await loadBy(preferred, { ...source, options: {} }, info).catch(unlessRefused)
    if (model) return loadedBy(preferred, info, model)
  }
  const declared = (await runtimes.at(-1)?.()) as LoadedRuntime
  return loadedBy(declared, info, await loadBy(declared, { ...source, options: manifest.runtimeOptions ?? {} }, info))
}

/** One for each artifact. */
function cacheFolderOf({ sha256 }: ModelInfo, { cacheFolder }: Parts): string | undefined {
  return cacheFolder && sha256 ? join(cacheFolder, 'artifacts', sha256) : undefined
}

async function loadBy({ runtime }: LoadedRuntime, source: RuntimeSource, info: ModelInfo): Promise<Model> {
  const options: Row = checkParameters(source.options, runtime.optionsSchema, `runtimeOptions of ${info.reference}`)
  return asModel(await runtime.load({ ...source, options }), `The model that ${runtime.name} loaded`)
}

function unlessRefused(error: unknown): undefined {
  if (isFlitError(error, 'FLIT_ARTIFACT_REFUSED')) return undefined
  throw error
}

function loadedBy({ runtime, version }: LoadedRuntime, info: LoadedModelInfo, model: Model): Loaded {
  return { info: { ...info, runtime: runtime.name, ...(version && { runtimeVersion: version }) }, model }
}
