import { exponentialFloat } from '../arithmetic/exponential-float.ts'
import { roundingOf } from '../model/tree-ensemble.ts'
import type { ScoresTransform } from './post-transform.ts'

const { fround } = Math
const least = -(2 - 2 ** -23) * 2 ** 127
/** Scores so close to 0 are taken for 0. */
const nothing = fround(1e-7)

/** The shares of the exponentials. */
export const softmaxOf: ScoresTransform = (scores, start, count) => {
  const greatest = greatestOf(scores, start, count)
  let sum = 0
  for (let at = start; at < start + count; at++) {
    scores[at] = exponentialFloat(fround(fround(scores[at] as number) - greatest))
    sum = fround(sum + (scores[at] as number))
  }
  for (let at = start; at < start + count; at++) scores[at] = fround((scores[at] as number) / sum)
}

/** The same, but a score of 0 has no share. Of float64, the shares are rounded to that alone. */
export const softmaxZero: ScoresTransform = (scores, start, count) => {
  const greatest = greatestOf(scores, start, count)
  const round = roundingOf(scores)
  let sum = 0
  for (let at = start; at < start + count; at++) {
    const score = fround(scores[at] as number)
    if (score > nothing || score < -nothing) {
      scores[at] = exponentialFloat(fround(score - greatest))
      sum = fround(sum + (scores[at] as number))
    } else scores[at] = round((scores[at] as number) * exponentialFloat(-greatest))
  }
  for (let at = start; at < start + count; at++) scores[at] = round((scores[at] as number) / sum)
}

function greatestOf(scores: Parameters<ScoresTransform>[0], start: number, count: number): number {
  let greatest = least
  for (let at = start; at < start + count; at++) greatest = Math.max(greatest, fround(scores[at] as number))
  return greatest
}
