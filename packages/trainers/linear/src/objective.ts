import type { Prepared, RowLoss } from '@flit-ml/training'

/** A convex function of the coefficients, the intercept being the last. */
export interface Objective {
  /** The number of coefficients, with the intercept. */
  readonly size: number
  at(coefficients: Float64Array): Point
}

export interface Point {
  readonly value: number
  readonly gradient: Float64Array
  /** [size, size], its lower triangle. */
  hessian(): Float64Array
}

export interface Learnt {
  readonly prepared: Prepared
  readonly labels: Float64Array
  readonly weights?: Float64Array
}

/** Σ weight · loss(row) + l2 / 2 · |coefficients|², the intercept left out of the length. */
export function regularised({ prepared, labels, weights }: Learnt, loss: RowLoss, l2: number): Objective {
  const { width, rows, values } = prepared
  const size = width + 1
  return {
    size,
    at(coefficients) {
      const gradient = coefficients.map((value, index) => (index < width ? l2 * value : 0))
      const curvatures = new Float64Array(rows)
      let value = coefficients.subarray(0, width).reduce((sum, each) => sum + (l2 / 2) * each ** 2, 0)
      for (let row = 0; row < rows; row++) {
        const weight = weights ? (weights[row] as number) : 1
        const [cost, slope, curvature] = loss(marginOf(values, row * width, coefficients), labels[row] as number)
        value += weight * cost
        curvatures[row] = weight * curvature
        addScaled(gradient, weight * slope, values, row * width, width)
      }
      return { value, gradient, hessian: () => hessianOf(prepared, curvatures, l2) }
    },
  }
}

export function marginOf(values: Float64Array, start: number, coefficients: Float64Array): number {
  const width = coefficients.length - 1
  let margin = coefficients[width] as number
  for (let column = 0; column < width; column++) {
    margin += (values[start + column] as number) * (coefficients[column] as number)
  }
  return margin
}

/** Adds a multiple of a row, whose value for the intercept is 1. */
function addScaled(target: Float64Array, scale: number, values: Float64Array, start: number, width: number): void {
  for (let column = 0; column < width; column++) {
    target[column] = (target[column] as number) + scale * (values[start + column] as number)
  }
  target[width] = (target[width] as number) + scale
}

function hessianOf({ width, rows, values }: Prepared, curvatures: Float64Array, l2: number): Float64Array {
  const size = width + 1
  const hessian = new Float64Array(size * size)
  for (let column = 0; column < width; column++) hessian[column * size + column] = l2
  for (let row = 0; row < rows; row++) {
    const [start, curvature] = [row * width, curvatures[row] as number]
    for (let i = 0; i < width; i++) {
      const scaled = curvature * (values[start + i] as number)
      // Most columns of categories are 0.
      if (scaled === 0) continue
      for (let j = 0; j <= i; j++)
        hessian[i * size + j] = (hessian[i * size + j] as number) + scaled * (values[start + j] as number)
    }
    const last = hessian.subarray(width * size)
    addScaled(last, curvature, values, start, width)
  }
  return hessian
}
