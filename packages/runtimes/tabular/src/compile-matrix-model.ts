import { compileMatrixGraph } from './compile-matrix-graph.ts'
import { readOnnx } from './onnx/read-onnx.ts'

/** A model as a function of matrices, without rows, names and signature. */
export interface MatrixModel {
  /** How many columns the input has, and the output. */
  readonly columns: number
  readonly width: number
  /** Answers a float32 matrix [rows, columns], row by row, with [rows, width]: in a new array, or in `answers`. */
  predict(matrix: Float32Array, answers?: Float32Array): Float32Array
}

export interface MatrixModelOptions {
  /** The name of the output. Default: the graph's first. */
  readonly output?: string
  /** Whether WebAssembly SIMD may be used. Default: true. The bits are the same without. */
  readonly simd?: boolean
}

/**
 * Compiles an ONNX model of one float32 matrix.
 * @throws FlitError FLIT_ARTIFACT_REFUSED
 */
export function compileMatrixModel(artifact: Uint8Array, options: MatrixModelOptions = {}): MatrixModel {
  return compileMatrixGraph(readOnnx(artifact), options)
}
