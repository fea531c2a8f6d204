/** How many float32 numbers lie between the answers of two sides, at most. NaN is as far from all else as can be. */
export function greatestUlps(found: Float32Array, expected: Float32Array): number {
  if (found.length !== expected.length) return Number.POSITIVE_INFINITY
  const [one, other] = [bitsOf(found), bitsOf(expected)]
  let greatest = 0
  for (let index = 0; index < one.length; index++) {
    if (Object.is(found[index], expected[index])) continue
    greatest = Math.max(greatest, Math.abs(rank(one[index] as number) - rank(other[index] as number)))
  }
  return greatest
}

function bitsOf({ buffer, byteOffset, length }: Float32Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length)
}

/** Numbers in their order: -0 is one below 0, and the negative ones count down from there. */
function rank(bits: number): number {
  return bits < 0 ? -(bits & 0x7fffffff) - 1 : bits
}

/** Whether the answers of two sides differ by 1e-6 at most, of 1 or of the number itself. */
export function areClose(found: ArrayLike<number>, expected: ArrayLike<number>): boolean {
  const isClose = (one: number, other: number) =>
    Object.is(one, other) || Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other))
  return found.length === expected.length && Array.from(found).every((one, at) => isClose(one, expected[at] as number))
}
