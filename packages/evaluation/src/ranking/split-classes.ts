import type { Labels, Scores } from '../check-rows.ts'

/** The scores of each class, rising. */
export interface SplitScores {
  readonly positive: Float64Array
  readonly negative: Float64Array
}

/** Sorts the scores of each class: what every figure of ranks starts from. */
export function splitClasses(labels: Labels, scores: Scores): SplitScores {
  // One array filled from both ends: the scores are sorted as numbers by the engine, with no index to carry along.
  const split = new Float64Array(scores.length)
  let positives = 0
  let negatives = 0
  for (let row = 0; row < scores.length; row++) {
    split[labels[row] === 1 ? positives++ : split.length - ++negatives] = scores[row] as number
  }
  return { positive: split.subarray(0, positives).sort(), negative: split.subarray(positives).sort() }
}

/** The scores of both classes, rising. */
export function mergeClasses({ positive, negative }: SplitScores): Float64Array {
  const merged = new Float64Array(positive.length + negative.length)
  let positives = 0
  for (let at = 0; at < merged.length; at++) {
    const ofNegative = negative[at - positives] as number
    const isNegative = positives === positive.length || ofNegative <= (positive[positives] as number)
    merged[at] = isNegative ? ofNegative : (positive[positives++] as number)
  }
  return merged
}
