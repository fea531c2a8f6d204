/**
 * The regularised upper incomplete gamma function Q(a, x), for a = ½, 1, 1½, …: the tail of the chi-square distribution
 * with 2a degrees of freedom beyond 2x, and, for a = ½, that of the normal distribution on both sides of √(2x). By its
 * series below a + 1, else by its continued fraction.
 *
 * Source: Press et al. 2007, Numerical Recipes, 3rd edition, section 6.2.
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x) / gamma(a)
  return x < a + 1 ? 1 - front * series(a, x) : front * continuedFraction(a, x)
}

/** Γ(a) for a multiple of ½. */
function gamma(a: number): number {
  let [product, at] = [1, a]
  while (at > 1) product *= --at
  return at === 0.5 ? product * Math.sqrt(Math.PI) : product
}

function series(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a]
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** By Lentz's method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Infinity
  let d = 1 / b
  let fraction = d
  for (let n = 1, change = 0; Math.abs(change - 1) > 1e-16 && n < 1000; n++) {
    b += 2
    d = 1 / (b - n * (n - a) * d)
    c = b - (n * (n - a)) / c
    change = c * d
    fraction *= change
  }
  return fraction
}
