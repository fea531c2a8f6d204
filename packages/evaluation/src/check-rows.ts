/** For each row 1 for the positive class (what the score is the probability of), else 0. */
export type Labels = ArrayLike<number>

/** For each row its score: the higher, the likelier the positive class. */
export type Scores = ArrayLike<number>

/**
 * What every figure demands of its rows.
 * @throws RangeError where there are no rows, the lengths differ, a label is neither 0 nor 1, a score is not finite, or
 * only one class is there.
 */
export function checkRows(labels: Labels, scores: Scores): void {
  check(labels, scores, Number.isFinite, 'a finite number')
}

/**
 * What a figure demands that reads scores as probabilities.
 * @throws RangeError as `checkRows` does, and where a score is below 0 or above 1.
 */
export function checkProbabilities(labels: Labels, probabilities: Scores): void {
  check(labels, probabilities, isProbability, 'a probability, from 0 to 1')
}

function isProbability(value: number): boolean {
  return value >= 0 && value <= 1
}

function check(labels: Labels, scores: Scores, isScore: (value: number) => boolean, expected: string): void {
  checkLengths(labels.length, scores.length, 'labels', 'scores')
  let positives = 0
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] as number
    if (label !== 0 && label !== 1) {
      throw new RangeError(`Label ${row} is ${label}: give 1 for the positive class and 0 for the other.`)
    }
    if (!isScore(scores[row] as number)) {
      throw new RangeError(`Score ${row} is ${scores[row]}: give ${expected}, and leave out rows that have none.`)
    }
    positives += label
  }
  if (positives === 0 || positives === labels.length) {
    throw new RangeError(`Every label is ${labels[0]}: rows of both classes are needed.`)
  }
}

/** @throws RangeError where there are no rows, or not as many of both. */
export function checkLengths(count: number, other: number, what: string, others: string): void {
  if (count !== other) {
    throw new RangeError(`There are ${count} ${what} and ${other} ${others}: give one of each for every row.`)
  }
  if (count === 0) throw new RangeError('There are no rows: give those that figures are to be of.')
}
