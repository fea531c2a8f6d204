import type { DeclarativeManifest, Row } from '@flit-ml/spec'
import type { LoadedModelInfo } from '../model-info.ts'
import { fitBy } from './fit-by.ts'
import { loadArtifact } from './load-artifact.ts'
import type { Loaded } from './loaded.ts'
import type { Parts } from './parts.ts'

/** A model that is data, as it was published. */
export interface DataModel {
  readonly info: LoadedModelInfo
  readonly manifest: Pick<DeclarativeManifest, 'task' | 'runtimeOptions'>
  readonly parts: Parts
}

/** Loads a model that is data; the parameters are those of its trainer. */
export async function loadData(model: DataModel, parameters: Row): Promise<Loaded> {
  const fit = fitBy(model, parameters)
  return { ...(await loadArtifact(model.parts.artifact(), model)), ...(fit && { fit }) }
}
