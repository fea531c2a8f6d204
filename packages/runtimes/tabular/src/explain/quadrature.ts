/** Points between 0 and 1 and their weights, which sum to 1. */
export interface Quadrature {
  readonly points: readonly number[]
  readonly weights: readonly number[]
}

/** The quadrature of Gauss and Legendre: exact for polynomials of a degree below twice the number of points. */
export function gaussLegendre(count: number): Quadrature {
  const roots = Array.from({ length: count }, (_, index) =>
    rootOf(count, Math.cos((Math.PI * (index + 0.75)) / (count + 0.5))),
  )
  return {
    points: roots.map(({ root }) => (1 + root) / 2),
    weights: roots.map(({ root, slope }) => 1 / ((1 - root * root) * slope * slope)),
  }
}

/** The root of the Legendre polynomial of this degree near a guess, by Newton's method, and the slope there. */
function rootOf(degree: number, guess: number): { root: number; slope: number } {
  let root = guess
  for (let step = 0; ; step++) {
    const { value, slope } = legendre(degree, root)
    if (step === 10) return { root, slope }
    root -= value / slope
  }
}

function legendre(degree: number, x: number): { value: number; slope: number } {
  let [previous, value] = [0, 1]
  for (let n = 1; n <= degree; n++) [previous, value] = [value, ((2 * n - 1) * x * value - (n - 1) * previous) / n]
  return { value, slope: (degree * (x * value - previous)) / (x * x - 1) }
}
