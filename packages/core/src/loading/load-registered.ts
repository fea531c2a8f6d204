import type { Model, ModelFactory, Row, Signature } from '@flit-ml/spec'
import type { ModelInfo } from '../model-info.ts'
import { checkExample } from '../validation/check-example.ts'
import { checkParameters } from '../validation/check-parameters.ts'
import { instantiate } from './instantiate.ts'
import type { Loaded } from './loaded.ts'

/** Loads a model of the application's own, with parameters that are not yet checked. */
export async function loadRegistered(
  info: ModelInfo,
  signature: Signature,
  from: Model | ModelFactory,
  given: Row,
): Promise<Loaded> {
  checkExample(signature, `of ${info.reference}`)
  const parameters = checkParameters(given, signature.parameters, `parameters of ${info.reference}`)
  return { info: { ...info, signature }, model: await instantiate(from, { signature, parameters }, info.reference) }
}
