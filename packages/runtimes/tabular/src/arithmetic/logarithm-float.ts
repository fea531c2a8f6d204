const number = new Float32Array(1)
const bits = new Int32Array(number.buffer)

/** The bits of about 0.7, from which a number is taken apart into a power of two and a rest. */
const offset = 0x3f330000
/** Of each sixteenth of the rests, the inverse of a number near its middle. */
const inverses = [
  1.398907162146528, 1.3403141896637998, 1.286432210124115, 1.2367150214269895, 1.1906977166711752, 1.1479821020556429,
  1.1082251448272158, 1.0711297413057381, 1.036437278977283, 1, 0.9492859795739057, 0.8951049428609004,
  0.8476821620351103, 0.8050314851692001, 0.7664671008843108, 0.731428603316328,
]
const logarithms = inverses.map((inverse) => -Math.log(inverse))

/**
 * The natural logarithm of a float32 as the C libraries of Linux have it, rounded to float32: by a table and a polynomial
 * in double precision. Source of the coefficients: logf of ARM's optimized routines (MIT), which glibc and musl took over.
 */
export function logarithmFloat(value: number): number {
  if (!(value >= 2 ** -126 && value < Number.POSITIVE_INFINITY)) return Math.fround(Math.log(value))
  number[0] = value
  const whole = bits[0] as number
  const above = (whole - offset) | 0
  const part = (above >> 19) & 15
  const exponent = above >> 23
  bits[0] = whole - (above & 0xff800000)
  const rest = (number[0] as number) * (inverses[part] as number) - 1
  const square = rest * rest
  const polynomial = -0.25089342214237154 * square + (0.333456765744066 * rest - 0.4999997485802103)
  return Math.fround(polynomial * square + ((logarithms[part] as number) + exponent * Math.LN2 + rest))
}
