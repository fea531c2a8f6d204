import type { Encoding, Model, RuntimeSource, Signature } from '@flit-ml/spec'
import type { InferenceSession } from 'onnxruntime-node'
import { artifactRefused } from './artifact-refused.ts'
import { inputFields } from './layouts/input-field.ts'
import { matrixDifferences } from './layouts/matrix-differences.ts'
import { tensorsDifferences } from './layouts/tensors-differences.ts'
import { outputDifferences } from './output/output-differences.ts'
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
  const differences = [...findDifferences(signature, encoding, session)]
  if (differences.length === 0) return sessionModel(onnxruntime, session, encoding, task)
  await session.release()
  throw artifactRefused(`The artifact is not what its signature says: ${differences.join('; ')}.`)
}

function* findDifferences(
  { input, output }: Signature,
  encoding: Encoding,
  session: InferenceSession,
): Generator<string> {
  const fields = inputFields(input)
  if (encoding.layout === 'matrix') yield* matrixDifferences(encoding, fields, session.inputMetadata)
  else yield* tensorsDifferences(encoding, fields, session.inputMetadata)
  yield* outputDifferences(encoding.output, output, session.outputMetadata)
}
