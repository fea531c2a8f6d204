import { type DatasetName, inputSchema } from '@flit-ml/datasets'
import type { Signature } from '@flit-ml/spec'

/** Of a model of the rows of a data set: how likely the positive class is. */
export function dataSignature(name: DatasetName, row: Signature['example']['input'] = {}): Signature {
  return {
    specVersion: 1,
    input: { ...inputSchema(name) },
    output: {
      type: 'object',
      properties: { probability: { type: 'number', minimum: 0, maximum: 1 } },
      required: ['probability'],
      additionalProperties: false,
    },
    example: { input: row, output: { probability: 0.5 } },
  }
}
