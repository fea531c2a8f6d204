/** The nearest whole number, of two the even one. */
export function roundToEven(value: number): number {
  // From here on a double has no fraction, and an infinity or NaN stays what it is.
  if (!(Math.abs(value) < 2 ** 52)) return value
  const shift = value < 0 || Object.is(value, -0) ? -(2 ** 52) : 2 ** 52
  const rounded = value + shift - shift
  return rounded === 0 ? value * 0 : rounded
}
