import onnx from '@flit-ml/runtime-onnx'
import tabular from '@flit-ml/runtime-tabular'
import { isFlitError, type Model, type Runtime, type Signature } from '@flit-ml/spec'
import type { ModelDraft } from '../sources/model-draft.ts'

export interface LoadedDraft {
  readonly runtime: Runtime
  readonly model: Model
}

/**
 * Loads a draft by the runtime that its package will declare: the faster one, where that covers the graph.
 * @throws FlitError FLIT_ARTIFACT_REFUSED where the graph is not what the signature says.
 */
export async function loadDraft({ artifact, task }: ModelDraft, signature: Signature): Promise<LoadedDraft> {
  const source = { artifact, task, signature, options: {} }
  try {
    return { runtime: tabular, model: await tabular.load(source) }
  } catch (error) {
    if (!isFlitError(error, 'FLIT_ARTIFACT_REFUSED')) throw error
    return { runtime: onnx, model: await onnx.load(source) }
  }
}
