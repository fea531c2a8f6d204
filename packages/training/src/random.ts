/**
 * Numbers from 0 up to 1 that a seed determines, on any machine: the generator sfc32, with a period of 2¹²⁸ on average.
 *
 * Source: Chris Doty-Humphrey's PractRand.
 */
export function randomFrom(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, (seed / 2 ** 32) | 0, 0x9e3779b9, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 15; round++) next()
  return next
}

/** Puts indices into random order, in place: Fisher and Yates. */
export function shuffle(indices: Uint32Array, random: () => number): void {
  for (let last = indices.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1))
    ;[indices[last], indices[at]] = [indices[at] as number, indices[last] as number]
  }
}
