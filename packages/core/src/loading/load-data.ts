import type { DeclarativeManifest, Row } from '@flit-ml/spec'
import type { LoadedModelInfo } from '../model-info.ts'
import { loadArtifact } from './load-artifact.ts'
import type { Loaded } from './loaded.ts'
import type { Parts } from './parts.ts'

/** A model that is data, as it was published. */
export interface DataModel {
  readonly info: LoadedModelInfo
  readonly manifest: DeclarativeManifest
  readonly parts: Parts
}

/** Loads a model that is data; the parameters are those of its trainer. */
export async function loadData(data: DataModel, parameters: Row): Promise<Loaded> {
  const { info, manifest, parts } = data
  const loaded = await loadArtifact(parts.artifact(), info, manifest, parts)
  if (!parts.trainer) return loaded
  const loadTrainer = parts.trainer
  const fit: NonNullable<Loaded['fit']> = async (rows, labels, options) => {
    const { fitData } = await import('./fit-data.ts')
    const fitted = await fitData(data, await loadTrainer(), { ...options, parameters, rows, labels })
    return { ...fitted, loaded: { ...fitted.loaded, fit } }
  }
  return { ...loaded, fit }
}
