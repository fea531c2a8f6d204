const { fround } = Math

/**
 * a * b + c of float32 numbers, rounded once to float32. The product is exact in a double, and so is the sum but for its
 * last bits: those count only where the double is just half way between two float32 numbers.
 */
export function fusedMultiplyAdd(a: number, b: number, c: number): number {
  const product = a * b
  const sum = product + c
  const rounded = fround(sum)
  const other = rounded + 2 * (sum - rounded)
  return other !== rounded && fround(other) === other ? roundHalf(product, c, sum, rounded, other) : rounded
}

/** Of the two float32 numbers between which the sum is half way, the one on the side of what the double left out. */
function roundHalf(product: number, c: number, sum: number, rounded: number, other: number): number {
  const part = sum - product
  const rest = product - (sum - part) + (c - part)
  if (rest === 0 || Number.isNaN(rest)) return rounded
  return rest > 0 ? Math.max(rounded, other) : Math.min(rounded, other)
}
