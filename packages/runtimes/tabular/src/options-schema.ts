import type { ObjectSchema } from '@flit-ml/spec'

/** What a manifest's `runtimeOptions` may hold. */
export const optionsSchema: ObjectSchema = {
  type: 'object',
  properties: {
    simd: { type: 'boolean', default: true, description: 'use WebAssembly SIMD for batches; the bits are the same' },
  },
  additionalProperties: false,
}
