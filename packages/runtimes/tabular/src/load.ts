import { signatureDifferences } from '@flit-ml/encode'
import type { Model, RuntimeSource } from '@flit-ml/spec'
import { artifactRefused } from './artifact-refused.ts'
import { openCompiledForms } from './cache/open-compiled-forms.ts'
import { explainRows } from './explain/explain-rows.ts'
import { mapOutputs } from './onnx/map-outputs.ts'
import { readOnnx } from './onnx/read-onnx.ts'
import { compileProgram } from './program/compile-program.ts'
import { programModel } from './program-model.ts'

/**
 * Loads an ONNX model that stands alone, and compiles it.
 * @throws FlitError FLIT_ARTIFACT_REFUSED
 */
export function load({ artifact, task, signature, options, cacheFolder }: RuntimeSource): Model {
  const { encoding } = signature
  if (!encoding) throw artifactRefused("The signature has no 'encoding', which says how rows become tensors.")
  const graph = readOnnx(artifact)
  const differences = signatureDifferences(signature, encoding, graph.inputs, mapOutputs(graph))
  if (differences.length > 0)
    throw artifactRefused(`The artifact is not what its signature says: ${differences.join('; ')}.`)
  const { tensor } = encoding.output
  const simd = options['simd'] !== false
  const program = compileProgram(graph, tensor, {
    simd,
    ...(cacheFolder !== undefined && { forms: openCompiledForms(cacheFolder) }),
  })
  const explain = explainRows(artifact, graph, signature, simd)
  const plan = async () => {
    const { planGraph } = await import('./plan/plan-graph.ts')
    return planGraph(readOnnx(artifact), tensor, { simd })
  }
  return { ...programModel(program, encoding, task), ...(explain && { explain }), plan }
}
