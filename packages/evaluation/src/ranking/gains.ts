import { checkRows, type Labels, type Scores } from '../check-rows.ts'

/** The rows that score highest, down to some share of all. */
export interface Gain {
  /** How many rows these are. */
  readonly count: number
  /** How many of them are of the positive class. */
  readonly positives: number
  /** The lowest score among them. */
  readonly score: number
  /** Of all positives, the share that is among them. */
  readonly captured: number
  /** How many times as often the positive class comes among them as among all. */
  readonly lift: number
}

/**
 * The gains and lift table: the rows by falling score, cut into bins of equal size; each line has all rows down to its
 * bin's end. Rows of one score share a bin, and a bin that is left empty by that is left out.
 * @throws RangeError for rows that `checkRows` refuses, and for a number of bins that is not whole or below 1.
 */
export function gains(labels: Labels, scores: Scores, bins = 10): readonly Gain[] {
  checkRows(labels, scores)
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`${bins} bins cannot be: give a whole number above 0.`)
  const order = Uint32Array.from(labels, (_, row) => row).sort((a, b) => (scores[b] as number) - (scores[a] as number))
  const all = order.reduce((sum, row) => sum + (labels[row] as number), 0)
  const lines: Gain[] = []
  let [positives, bin] = [0, 1]
  for (let count = 1; count <= order.length; count++) {
    const row = order[count - 1] as number
    positives += labels[row] as number
    const isTied = count < order.length && scores[order[count] as number] === scores[row]
    if (isTied || count * bins < bin * order.length) continue
    bin = Math.floor((count * bins) / order.length) + 1
    const captured = positives / all
    lines.push({ count, positives, score: scores[row] as number, captured, lift: captured / (count / order.length) })
  }
  return lines
}
