import type { Runtime } from '@flit-ml/spec'
import { load } from './load.ts'
import { optionsSchema } from './session/session-options.ts'

declare module '@flit-ml/spec' {
  interface FlitErrorDetails {
    /** onnxruntime-node cannot be imported on this machine. */
    FLIT_RUNTIME_UNAVAILABLE: { readonly runtime: string; readonly platform: string }
    /** A graph answered with a tensor of another shape than one row of numbers for each row. */
    FLIT_TENSOR_INVALID: { readonly tensor: string; readonly shape: readonly number[]; readonly rows: number }
  }
}

/** Runs ONNX models by onnxruntime-node, which is imported once the first model is loaded. */
const runtime: Runtime = { specVersion: 1, name: '@flit-ml/runtime-onnx', optionsSchema, load }

export default runtime
