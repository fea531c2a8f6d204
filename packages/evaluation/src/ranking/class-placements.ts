import type { Labels, Scores } from '../check-rows.ts'
import { countBelow } from '../statistics/count-below.ts'
import { splitClasses } from './split-classes.ts'

/** The placement of each row among those of the other class, the rows of a class in their order. */
export interface ClassPlacements {
  readonly positive: Float64Array
  readonly negative: Float64Array
}

/**
 * For each positive row the share of the negative ones that score below it, and for each negative row the share of the
 * positive ones that score above it, ties counting half: the means of both are the AUC. O(N log N).
 */
export function placementsOf(labels: Labels, scores: Scores): ClassPlacements {
  const sorted = splitClasses(labels, scores)
  const positive = new Float64Array(sorted.positive.length)
  const negative = new Float64Array(sorted.negative.length)
  let positives = 0
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number
    if (labels[row] === 1) positive[positives++] = shareBelow(sorted.negative, score)
    else negative[row - positives] = 1 - shareBelow(sorted.positive, score)
  }
  return { positive, negative }
}

/** The share of the values, which rise, below a score, ties counting half. */
function shareBelow(sorted: Float64Array, score: number): number {
  return (countBelow(sorted, score) + countBelow(sorted, score, true)) / 2 / sorted.length
}
