import type { Step } from '../program/operator-context.ts'
import type { RowValue } from '../program/value.ts'

/** A matrix [inner, width], row by row. */
export interface Weights {
  readonly inner: number
  readonly width: number
  readonly data: Float32Array
}

/** How many products ONNX Runtime sums up before it adds them to the rest. */
const strip = 256

/**
 * The product of the rows with a matrix, and a bias. As in ONNX Runtime every product is added by a fused multiply-add, in
 * the order of the columns, and the bias last: a double holds the product of two float32 numbers exactly, and the array
 * rounds the sum. A value of 0 changes no sum of finite weights, and is passed over.
 */
export function multiplyMatrix(
  input: RowValue,
  { inner, width, data }: Weights,
  bias: Float32Array,
  output: RowValue,
): Step {
  const hasFiniteWeights = data.every(Number.isFinite)
  const sums = new Float32Array(width)
  return (rows) => {
    for (let row = 0; row < rows; row++) {
      const target = row * width
      output.data.set(bias, target)
      for (let first = 0; first < inner; first += strip) {
        sums.fill(0)
        addProducts(row * inner, first, Math.min(first + strip, inner))
        for (let column = 0; column < width; column++)
          output.data[target + column] = (output.data[target + column] as number) + (sums[column] as number)
      }
    }
  }

  function addProducts(start: number, first: number, end: number): void {
    for (let index = first; index < end; index++) {
      const value = input.data[start + index] as number
      if (value === 0 && hasFiniteWeights) continue
      const from = index * width
      for (let column = 0; column < width; column++)
        sums[column] = (sums[column] as number) + value * (data[from + column] as number)
    }
  }
}
