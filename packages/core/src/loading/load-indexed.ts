import type { Row } from '@flit-ml/spec'
import type { IndexedModel, ModelIndex } from '../model-index.ts'
import type { ModelInfo } from '../model-info.ts'
import { indexedParts } from './indexed-parts.ts'
import { loadModel } from './load-model.ts'
import type { Loaded } from './loaded.ts'

/** Loads a model of an index, with parameters that are not yet checked. */
export function loadIndexed(info: ModelInfo, model: IndexedModel, index: ModelIndex, parameters: Row): Promise<Loaded> {
  return loadModel(info, model.manifest, indexedParts(info, model, index), parameters)
}
