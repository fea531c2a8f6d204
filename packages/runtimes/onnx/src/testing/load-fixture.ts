import type { Model, RuntimeSource, Signature } from '@flit-ml/spec'
import runtime from '../index.ts'
import { artifact } from './fixture.ts'
import { matrix, pipelineInput, signature, tensors, twoColumns, twoNumbers } from './signatures.ts'

const ofGraph = signature({ input: twoNumbers, encoding: twoColumns })
const ofPipeline: Readonly<Record<string, Signature>> = {
  'pipeline/matrix': signature({ input: pipelineInput, encoding: matrix }),
  'pipeline/tensors': signature({ input: pipelineInput, encoding: tensors }),
}

/** Loads a model of fixtures/, with the signature that fits it unless the test gives another. */
export async function loadFixture(name: string, source: Partial<RuntimeSource> = {}): Promise<Model> {
  return runtime.load({
    artifact: artifact(name),
    task: 'binary-classification',
    signature: ofPipeline[name] ?? ofGraph,
    options: {},
    ...source,
  })
}
