/**
 * Solves A x = b for a symmetric, positive definite A [size, size], whose lower triangle is overwritten.
 * @throws RangeError where A is not positive definite.
 */
export function solvePositiveDefinite(a: Float64Array, b: Float64Array): Float64Array {
  factorise(a, b.length)
  const x = b.slice()
  const size = b.length
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) x[row] = at(x, row) - at(a, row * size + column) * at(x, column)
    x[row] = at(x, row) / at(a, row * size + row)
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++) x[row] = at(x, row) - at(a, column * size + row) * at(x, column)
    x[row] = at(x, row) / at(a, row * size + row)
  }
  return x
}

/** Cholesky's factor L of A = L Lᵀ, in the lower triangle. */
function factorise(a: Float64Array, size: number): void {
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let sum = at(a, row * size + column)
      for (let k = 0; k < column; k++) sum -= at(a, row * size + k) * at(a, column * size + k)
      if (row > column) a[row * size + column] = sum / at(a, column * size + column)
      else if (sum > at(a, row * size + row) * 1e-13) a[row * size + row] = Math.sqrt(sum)
      else throw new RangeError('The matrix is not positive definite.')
    }
  }
}

function at(values: Float64Array, index: number): number {
  return values[index] as number
}
