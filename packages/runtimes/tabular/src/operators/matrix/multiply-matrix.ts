import { fusedMultiplyAdd } from '../../arithmetic/fused-multiply-add.ts'
import type { ProgramOptions, Step } from '../../program/operator-context.ts'
import { kernelMultiply } from './kernel-multiply.ts'
import { gemmStrip, type Weights } from './weights.ts'

/** A matrix of few columns is multiplied column by column, with each sum in a register. */
const fewColumns = 4

/**
 * Adds the product of rows, [rows, inner], with a matrix to the output, [rows, width]. As in ONNX Runtime every product is
 * added by a fused multiply-add, in the order of the columns.
 */
export function multiplyMatrix(
  values: Float32Array,
  weights: Weights,
  output: Float32Array,
  { simd }: ProgramOptions,
): Step {
  return (simd && kernelMultiply(values, weights, output)) || startAndMultiply(values, weights, output)
}

function startAndMultiply(values: Float32Array, weights: Weights, output: Float32Array): Step {
  const { width, bias } = weights
  const multiply = width <= fewColumns ? byColumn(values, weights, output) : byRow(values, weights, output)
  if (!bias) return multiply
  return (rows) => {
    for (let row = 0; row < rows; row++) output.set(bias, row * width)
    multiply(rows)
  }
}

function byColumn(
  values: Float32Array,
  { inner, width, data, alpha = 1, strip = gemmStrip }: Weights,
  output: Float32Array,
): Step {
  const transposed = Float32Array.from(data, (_, at) => data[(at % inner) * width + Math.floor(at / inner)] as number)
  return (rows) => {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < width; column++) {
        let answer = output[row * width + column] as number
        for (let first = 0; first < inner; first += strip)
          answer = fusedMultiplyAdd(alpha, dot(row, column, first), answer)
        output[row * width + column] = answer
      }
    }
  }

  function dot(row: number, column: number, first: number): number {
    const end = Math.min(first + strip, inner)
    let sum = 0
    for (let index = first; index < end; index++)
      sum = fusedMultiplyAdd(values[row * inner + index] as number, transposed[column * inner + index] as number, sum)
    return sum
  }
}

/** Row of the matrix by row: a value of 0 changes no sum of finite weights, and is passed over. */
function byRow(
  values: Float32Array,
  { inner, width, data, alpha = 1, strip = gemmStrip }: Weights,
  output: Float32Array,
): Step {
  const hasFiniteWeights = data.every(Number.isFinite)
  const sums = new Float32Array(width)
  return (rows) => {
    for (let row = 0; row < rows; row++) {
      const target = row * width
      for (let first = 0; first < inner; first += strip) {
        sums.fill(0)
        addProducts(row * inner, first, Math.min(first + strip, inner))
        for (let column = 0; column < width; column++)
          output[target + column] = fusedMultiplyAdd(alpha, sums[column] as number, output[target + column] as number)
      }
    }
  }

  function addProducts(start: number, first: number, end: number): void {
    for (let index = first; index < end; index++) {
      const value = values[start + index] as number
      if (value === 0 && hasFiniteWeights) continue
      const from = index * width
      for (let column = 0; column < width; column++)
        sums[column] = fusedMultiplyAdd(value, data[from + column] as number, sums[column] as number)
    }
  }
}
