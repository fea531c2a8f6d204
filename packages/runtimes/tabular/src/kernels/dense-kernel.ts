import { denseBytes } from './dense-bytes.ts'
import { openKernel } from './open-kernel.ts'

/** What assembly/dense.as exports. Addresses are in bytes. */
export interface DenseKernel {
  multiply(
    values: number,
    rows: number,
    inner: number,
    strip: number,
    weights: number,
    bias: number,
    width: number,
    output: number,
  ): void
  relu(from: number, to: number, count: number): void
  sigmoid(from: number, to: number, count: number): void
  multiplyAdd(a: number, b: number, c: number): number
}

let kernel: DenseKernel | null | undefined

/** The kernel of this thread; `undefined` where there is no WebAssembly with relaxed SIMD, or no fused multiply-add. */
export function denseKernel(): DenseKernel | undefined {
  kernel ??= openFused() ?? null
  return kernel ?? undefined
}

function openFused(): DenseKernel | undefined {
  const opened = openKernel<DenseKernel>(denseBytes)
  const value = 1 + 2 ** -12
  // Rounded twice, nothing is left of the square but 1 + 2^-11.
  return opened?.multiplyAdd(value, value, -(1 + 2 ** -11)) === 2 ** -24 ? opened : undefined
}
