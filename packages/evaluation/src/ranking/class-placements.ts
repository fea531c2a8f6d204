import type { Labels, Scores } from '../check-rows.ts'

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
  const order = Uint32Array.from(labels, (_, row) => row).sort((a, b) => (scores[a] as number) - (scores[b] as number))
  const positives = order.reduce((sum, row) => sum + (labels[row] as number), 0)
  const negatives = order.length - positives
  const placed = new Float64Array(order.length)
  let [positivesBelow, negativesBelow] = [0, 0]
  for (let start = 0, end = 0; start < order.length; start = end) {
    let tied = 0
    for (; end < order.length && scores[order[end] as number] === scores[order[start] as number]; end++) {
      tied += labels[order[end] as number] as number
    }
    for (const row of order.subarray(start, end)) {
      placed[row] =
        labels[row] === 1
          ? (negativesBelow + (end - start - tied) / 2) / negatives
          : 1 - (positivesBelow + tied / 2) / positives
    }
    positivesBelow += tied
    negativesBelow += end - start - tied
  }
  return {
    positive: placed.filter((_, row) => labels[row] === 1),
    negative: placed.filter((_, row) => labels[row] !== 1),
  }
}
