import { gains, type Labels, type Scores } from '@flit-ml/evaluation'

/** A point of the ROC curve. */
export interface RocPoint {
  readonly falsePositiveRate: number
  readonly truePositiveRate: number
}

const points = 500

/** The ROC curve from (0, 0) to (1, 1), by at most 500 points that are equally many rows apart. */
export function roc(labels: Labels, scores: Scores): readonly RocPoint[] {
  const lines = gains(labels, scores, points)
  const negatives = labels.length - (lines.at(-1)?.positives ?? 0)
  return [
    { falsePositiveRate: 0, truePositiveRate: 0 },
    ...lines.map(({ count, positives, captured }) => ({
      falsePositiveRate: (count - positives) / negatives,
      truePositiveRate: captured,
    })),
  ]
}
