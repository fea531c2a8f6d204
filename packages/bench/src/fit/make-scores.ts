import { seededRandom } from '../tabular/seeded-random.ts'

/** What a classifier said of rows, and what happened. */
export interface ScoredRows {
  readonly labels: Uint8Array
  /** Probabilities of the positive class, as 32-bit floats, of which some tie. */
  readonly scores: Float64Array
}

/** Rows of a classifier that is too sure of itself. */
export function makeScores(rows: number): ScoredRows {
  const random = seededRandom(2)
  const probability = (margin: number): number => 1 / (1 + Math.exp(-margin))
  const labels = new Uint8Array(rows)
  const scores = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const margin = (random() + random() + random() - 1.5) * 3 - 1
    labels[row] = random() < probability(margin) ? 1 : 0
    scores[row] = Math.fround(probability(1.2 * margin))
  }
  return { labels, scores }
}
