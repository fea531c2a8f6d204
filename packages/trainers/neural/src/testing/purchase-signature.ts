import { inputSchema } from '@flit-ml/datasets'
import type { Signature } from '@flit-ml/spec'

/** Of a model of the purchases of `@flit-ml/datasets`: how likely each is not to be repaid. */
export function purchaseSignature(row: Signature['example']['input'] = {}): Signature {
  return {
    specVersion: 1,
    input: { ...inputSchema('credit-data') },
    output: {
      type: 'object',
      properties: { probability: { type: 'number', minimum: 0, maximum: 1 } },
      required: ['probability'],
      additionalProperties: false,
    },
    example: { input: row, output: { probability: 0.5 } },
  }
}
