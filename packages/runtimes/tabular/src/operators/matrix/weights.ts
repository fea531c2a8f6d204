/** A matrix [inner, width], row by row. */
export interface Weights {
  readonly inner: number
  readonly width: number
  readonly data: Float32Array
  /** What each product is multiplied with. Default: 1. */
  readonly alpha?: number
  /** How many products are summed up before they are added to the rest. Default: as many as ONNX Runtime does for a Gemm. */
  readonly strip?: number
  /** What each row of the output starts with. Default: what stands in it. */
  readonly bias?: Float32Array | undefined
}

/** ONNX Runtime's, for a Gemm. */
export const gemmStrip = 256
