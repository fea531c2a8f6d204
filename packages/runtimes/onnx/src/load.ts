import { signatureDifferences } from '@flit-ml/encode'
import type { Model, RuntimeSource } from '@flit-ml/spec'
import { artifactRefused } from './artifact-refused.ts'
import { importOnnxruntime } from './session/import-onnxruntime.ts'
import { openSession } from './session/open-session.ts'
import { sessionModel } from './session-model.ts'

/**
 * Loads an ONNX model that stands alone.
 * @throws FlitError FLIT_ARTIFACT_REFUSED, or FLIT_RUNTIME_UNAVAILABLE.
 */
export async function load({ artifact, task, signature, options }: RuntimeSource): Promise<Model> {
  const { encoding } = signature
  if (!encoding) throw artifactRefused("The signature has no 'encoding', which says how rows become tensors.")
  const onnxruntime = await importOnnxruntime()
  const session = await openSession(onnxruntime, artifact, options)
  const differences = signatureDifferences(signature, encoding, session.inputMetadata, session.outputMetadata)
  if (differences.length === 0) return sessionModel(onnxruntime, session, encoding, task)
  await session.release()
  throw artifactRefused(`The artifact is not what its signature says: ${differences.join('; ')}.`)
}
