import type { Row } from '@flit-ml/spec'
import type { InferenceSession } from 'onnxruntime-node'
import { hasExternalData } from '../artifact/has-external-data.ts'
import { artifactRefused } from '../artifact-refused.ts'
import { messageOf } from '../message-of.ts'
import type { Onnxruntime } from './import-onnxruntime.ts'
import { sessionOptions } from './session-options.ts'

/** @throws FlitError FLIT_ARTIFACT_REFUSED where the artifact is no ONNX model that stands alone and can run. */
export async function openSession(
  onnxruntime: Onnxruntime,
  artifact: Uint8Array,
  options: Row,
): Promise<InferenceSession> {
  try {
    if (hasExternalData(artifact)) throw new Error('it has numbers in another file, and may have none')
    return await onnxruntime.InferenceSession.create(artifact, sessionOptions(options))
  } catch (cause) {
    throw artifactRefused(`The artifact cannot be loaded: ${messageOf(cause)}.`, cause)
  }
}
