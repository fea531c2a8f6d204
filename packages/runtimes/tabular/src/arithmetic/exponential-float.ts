const { fround } = Math

/** Into how many parts of a power of two the exponent is cut. */
const parts = 32
const powers = Float64Array.from({ length: parts }, (_, part) => 2 ** (part / parts))
/** Of 2^(r / parts) - 1 at r = 0: minimax, nearly ln(2)^n / n!. */
const first = 0.6931471806916203 / parts
const second = 0.2402284522445722 / parts ** 2
const third = 0.05550361559341535 / parts ** 3

/**
 * The exponential of a float32 as the C libraries of Linux have it, rounded to float32: a power of two by a table, times a
 * polynomial, in double precision. Source of the coefficients: expf of ARM's optimized routines (MIT), which glibc and
 * musl took over.
 */
export function exponentialFloat(value: number): number {
  if (!(value > -150 && value < 128)) return fround(Math.exp(value))
  const scaled = value * Math.LOG2E * parts
  const whole = Math.round(scaled)
  const rest = scaled - whole
  const part = ((whole % parts) + parts) % parts
  const power = (powers[part] as number) * 2 ** ((whole - part) / parts)
  return fround(((third * rest + second) * rest * rest + (first * rest + 1)) * power)
}
