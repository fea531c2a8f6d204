import { FlitError } from '@flit-ml/spec'
import { messageOf } from '../message-of.ts'

export type Onnxruntime = typeof import('onnxruntime-node')

/** @throws FlitError FLIT_RUNTIME_UNAVAILABLE where onnxruntime-node has no library for this machine. */
export async function importOnnxruntime(): Promise<Onnxruntime> {
  try {
    const { default: onnxruntime } = await import('onnxruntime-node')
    // What it warns of by default is of no use to an application, such as that there is no GPU.
    if (onnxruntime.env.logLevel === 'warning') onnxruntime.env.logLevel = 'error'
    return onnxruntime
  } catch (cause) {
    const platform = `${process.platform}-${process.arch}`
    throw new FlitError('FLIT_RUNTIME_UNAVAILABLE', {
      problem: `onnxruntime-node cannot be imported on ${platform}: ${messageOf(cause)}.`,
      remedy:
        'Install it again. It has libraries for Linux with glibc (not Alpine), Windows, and macOS on Apple silicon.',
      details: { runtime: '@flit-ml/runtime-onnx', platform },
      cause,
    })
  }
}
