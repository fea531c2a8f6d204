import type { Encoding, Signature } from '@flit-ml/spec'
import type { GraphTensor } from './graph-tensor.ts'
import { inputFields } from './input-field.ts'
import { matrixDifferences } from './matrix-differences.ts'
import { outputDifferences } from './output-differences.ts'
import { tensorsDifferences } from './tensors-differences.ts'

/** In what a graph is not what a signature and its encoding say, each in a few words; none where the graph fits. */
export function signatureDifferences(
  { input, output }: Signature,
  encoding: Encoding,
  inputs: readonly GraphTensor[],
  outputs: readonly GraphTensor[],
): readonly string[] {
  const fields = inputFields(input)
  const ofInputs =
    encoding.layout === 'matrix'
      ? matrixDifferences(encoding, fields, inputs)
      : tensorsDifferences(encoding, fields, inputs)
  return [...ofInputs, ...outputDifferences(encoding.output, output, outputs)]
}
