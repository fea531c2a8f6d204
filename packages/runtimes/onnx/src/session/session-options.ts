import type { ObjectSchema, Row } from '@flit-ml/spec'
import type { InferenceSession } from 'onnxruntime-node'

// One thread: more only help large batches, make single rows wait for each other, and change the last bits of sums.
const threads = { type: 'integer', minimum: 1, maximum: 64, default: 1 } as const

/** What a manifest's `runtimeOptions` may hold: nothing that writes files or loads code. */
export const optionsSchema: ObjectSchema = {
  type: 'object',
  properties: {
    intraOpNumThreads: { ...threads, description: 'threads within one operator' },
    interOpNumThreads: { ...threads, description: 'threads across operators, where executionMode is parallel' },
    executionMode: { type: 'string', enum: ['sequential', 'parallel'], default: 'sequential' },
    graphOptimizationLevel: {
      type: 'string',
      enum: ['disabled', 'basic', 'extended', 'layout', 'all'],
      default: 'all',
    },
    enableCpuMemArena: { type: 'boolean', default: true, description: 'keep freed memory for the next run' },
    enableMemPattern: { type: 'boolean', default: true, description: 'plan memory ahead for shapes seen before' },
  },
  additionalProperties: false,
}

const defaults = Object.fromEntries(
  Object.entries(optionsSchema.properties).map(([name, option]) => [name, option['default']]),
)

/** The options of a session for a manifest's `runtimeOptions`. */
export function sessionOptions(options: Row): InferenceSession.SessionOptions {
  return {
    ...defaults,
    ...options,
    executionProviders: ['cpu'],
    // Whatever would be logged as an error is thrown too.
    logSeverityLevel: 4,
    // ONNX Runtime's own format has fewer checks than ONNX.
    extra: { session: { load_model_format: 'ONNX' } },
  }
}
