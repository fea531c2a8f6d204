import { exponentialFloat } from '../arithmetic/exponential-float.ts'
import type { ScoresTransform } from './post-transform.ts'

const { fround } = Math
const least = -(2 - 2 ** -23) * 2 ** 127
/** Scores so close to 0 are taken for 0. */
const nothing = fround(1e-7)

/** The shares of the exponentials. */
export const softmaxOf: ScoresTransform = (scores, start, count) => shares(scores, start, count, () => false)

/** The same, but a score of 0 has no share. */
export const softmaxZero: ScoresTransform = (scores, start, count) =>
  shares(scores, start, count, (score) => !(score > nothing || score < -nothing))

function shares(
  ...[scores, start, count, isNothing]: [...Parameters<ScoresTransform>, (score: number) => boolean]
): void {
  let greatest = least
  for (let at = start; at < start + count; at++) greatest = Math.max(greatest, fround(scores[at] as number))
  let sum = 0
  for (let at = start; at < start + count; at++) {
    const score = fround(scores[at] as number)
    const power = exponentialFloat(fround(score - greatest))
    scores[at] = isNothing(score) ? fround(score * exponentialFloat(-greatest)) : power
    if (!isNothing(score)) sum = fround(sum + power)
  }
  for (let at = start; at < start + count; at++) scores[at] = fround((scores[at] as number) / sum)
}
