import type { LabelledData } from '../train/labelled-data.ts'
import { holdOutByClass } from '../train/splits/by-class.ts'
import type { Fold } from '../train/splits/fold.ts'

/**
 * The same fold, with one of so many parts of what is learnt from, the same share of either class. What a larger divisor gives is a
 * part of what a smaller one does.
 */
export function partOf(fold: Fold, divisor: number, { labels }: LabelledData, seed: number): Fold {
  if (divisor === 1) return fold
  const own = fold.learnt.map((index) => labels[index] as number)
  const { held } = holdOutByClass(own, 1 / divisor, seed)
  return { ...fold, learnt: held.map((at) => fold.learnt[at] as number) }
}
