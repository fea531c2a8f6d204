import { nextUp } from '../arithmetic/next-up.ts'

const special = [Number.NaN, 0, -0, Infinity, -Infinity, 1e-45, -1e-45, 1e-40, -1e-40, 3.4028234663852886e38, 1, -1]

/** A float32 matrix of what is hard to tell apart: special values, the given ones, the next above and below, and others. */
export function hardNumbers(length: number, values: readonly number[], random: () => number): Float32Array {
  const pick = (list: readonly number[]) => list[Math.floor(random() * list.length)] as number
  const known = values.length > 0 ? values : special
  const kinds: readonly (() => number)[] = [
    () => pick(special),
    () => pick(known),
    () => nextUp(pick(known)),
    () => -nextUp(-pick(known)),
    () => Math.floor(random() * 40),
    () => (random() - 0.5) * 10,
    () => (random() - 0.5) * 2000,
  ]
  return Float32Array.from({ length }, () => (kinds[Math.floor(random() * kinds.length)] as () => number)())
}
