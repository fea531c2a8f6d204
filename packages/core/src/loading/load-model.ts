import type { Manifest, Row } from '@flit-ml/spec'
import type { ModelInfo } from '../model-info.ts'
import { checkExample } from '../validation/check-example.ts'
import { checkParameters } from '../validation/check-parameters.ts'
import { instantiate } from './instantiate.ts'
import { loadData } from './load-data.ts'
import type { Loaded } from './loaded.ts'
import type { Parts } from './parts.ts'

/** Loads a model from its parts, with parameters that are not yet checked. */
export async function loadModel(info: ModelInfo, manifest: Manifest, parts: Parts, given: Row): Promise<Loaded> {
  const { path, signature } = parts.signature()
  checkExample(signature, path)
  const parameters = checkParameters(given, signature.parameters, `parameters of ${info.reference}`)
  if (manifest.entry === undefined) {
    return loadData({ info: { ...info, signature }, manifest, parts }, parameters)
  }
  const { exported, sha256 } = await parts.entry()
  const model = await instantiate(exported, { signature, parameters }, info.reference)
  return { info: { ...info, signature, ...(sha256 === undefined ? {} : { sha256 }) }, model }
}
