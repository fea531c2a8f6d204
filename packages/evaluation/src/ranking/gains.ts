import { checkRows, type Labels, type Scores } from '../check-rows.ts'
import { mergeClasses, splitClasses } from './split-classes.ts'

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
  const classes = splitClasses(labels, scores)
  const falling = mergeClasses(classes).reverse()
  const positive = classes.positive.reverse()
  const lines: Gain[] = []
  let [positives, bin] = [0, 1]
  for (let count = 1; count <= falling.length; count++) {
    const score = falling[count - 1] as number
    if (falling[count] === score || count * bins < bin * falling.length) continue
    bin = Math.floor((count * bins) / falling.length) + 1
    while (positives < positive.length && (positive[positives] as number) >= score) positives++
    const captured = positives / positive.length
    lines.push({ count, positives, score, captured, lift: captured / (count / falling.length) })
  }
  return lines
}
