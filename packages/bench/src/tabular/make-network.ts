import { columns } from './make-booster.ts'
import { seededRandom } from './seeded-random.ts'

/** A classifier as plain JSON that `convert` takes: layers of these widths over 30 columns, with random weights. */
export function makeNetwork(...hidden: readonly number[]): string {
  const random = seededRandom(hidden.length)
  const widths = [columns, ...hidden, 1]
  const numbers = (length: number) => Array.from({ length }, () => random() - 0.5)
  const layers = hidden.concat(1).map((width, layer) => ({
    W: Array.from({ length: widths[layer] ?? 0 }, () => numbers(width)),
    b: numbers(width),
  }))
  const names = Array.from({ length: columns }, (_, column) => `f${column}`)
  return JSON.stringify({ pre: { num: names }, layers })
}
