import { denseKernel } from '../../kernels/dense-kernel.ts'
import { kernelMemory } from '../../kernels/kernel-memory.ts'
import { placeParts } from '../../kernels/place-parts.ts'
import type { Step } from '../../program/operator-context.ts'
import { gemmStrip, type Weights } from './weights.ts'

const panelWidth = 8

/**
 * `multiplyMatrix` by WebAssembly SIMD, with the same bits. `undefined` where this machine has not what it needs, or the
 * product is not a plain one with a bias.
 */
export function kernelMultiply(
  values: Float32Array,
  { inner, width, data, bias, alpha = 1, strip = gemmStrip }: Weights,
  output: Float32Array,
): Step | undefined {
  const memory = kernelMemory()
  if (!memory || !bias || alpha !== 1) return undefined
  const [from, to] = [values, output].map(memory.addressOf)
  const kernel = from !== undefined && to !== undefined ? denseKernel() : undefined
  const parts = kernel && placeParts(memory, [panels(data, inner, width), panels(bias, 1, width)])
  if (!parts) return undefined
  const [weights, start] = parts.addresses as [number, number]
  // An address keeps no array from being given up.
  const places = { parts, values, output, from: from as number, to: to as number }
  return (rows) => kernel.multiply(places.from, rows, inner, strip, weights, start, width, places.to)
}

/** A matrix [height, width] in panels of eight columns, each row by row; the last is filled up with zeros. */
function panels(matrix: Float32Array, height: number, width: number): Float32Array {
  const count = Math.ceil(width / panelWidth)
  const result = new Float32Array(count * height * panelWidth)
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at++) {
      const panel = Math.floor(column / panelWidth)
      result[(panel * height + row) * panelWidth + (column % panelWidth)] = matrix[at] as number
    }
  }
  return result
}
