const number = new Float32Array(1)
const bits = new Int32Array(number.buffer)

/** The least float32 above one; of the greatest it is Infinity. */
export function nextUp(value: number): number {
  // Both zeros have the same number above them.
  number[0] = value + 0
  bits[0] = (bits[0] as number) + (value >= 0 ? 1 : -1)
  return number[0] as number
}
