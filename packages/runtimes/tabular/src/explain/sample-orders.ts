import { seededRandom } from '../arithmetic/seeded-random.ts'
import type { Explain } from './explainer.ts'
import type { SummedMargin } from './summed-margin.ts'

/** Each order is followed by its reverse, whose error often has the other sign. */
const leastPairs = 256

/**
 * Estimates Shapley values against the parts of a background, [rows, columns, width], by the orders in which columns
 * become those of the row: each in turn adds what it changes in the margin. Every row of the background is used equally
 * often, so that bias and contributions sum to the margin. The orders are the same for every row and in every run.
 *
 * The standard error is that of the mean over the pairs. As these are spread evenly over the background, it is rather too
 * large than too small.
 */
export function sampleOrders(margin: SummedMargin, background: Float64Array): Explain {
  const { columns, width, partsOf } = margin
  const size = columns * width
  const others = background.length / size
  const pairs = others * Math.ceil(leastPairs / others)

  function explainRow(row: Float64Array, contributions: Float64Array, errors: Float64Array | undefined): void {
    const random = seededRandom(1)
    const squares = new Float64Array(columns)
    for (let pair = 0; pair < pairs; pair++) {
      const other = background.subarray((pair % others) * size, ((pair % others) + 1) * size)
      for (const [column, value] of valuesOfPair(margin, shuffled(columns, random), row, other).entries()) {
        contributions[column] = (contributions[column] as number) + value / pairs
        squares[column] = (squares[column] as number) + (value * value) / pairs
      }
    }
    for (let column = 0; errors && column < columns; column++) {
      const variance = (squares[column] as number) - (contributions[column] as number) ** 2
      errors[column] = Math.sqrt(Math.max(0, variance) / (pairs - 1))
    }
  }

  return (matrix, rows, errors) => {
    const parts = partsOf(matrix)
    const contributions = new Float64Array(rows * columns)
    for (let row = 0; row < rows; row++) {
      const [from, to] = [row * columns, (row + 1) * columns]
      explainRow(
        parts.subarray(row * size, (row + 1) * size),
        contributions.subarray(from, to),
        errors?.subarray(from, to),
      )
    }
    return contributions
  }
}

/** What each column changes in the margin on the average of an order and its reverse. */
function valuesOfPair(margin: SummedMargin, order: readonly number[], row: Float64Array, other: Float64Array) {
  const { width, marginsOf } = margin
  const steps = order.length + 1
  const sums = new Float32Array(2 * steps * width)
  fillSteps(margin, order, row, other, sums)
  fillSteps(margin, order.toReversed(), row, other, sums.subarray(steps * width))
  const margins = marginsOf(sums)
  const values = new Float64Array(order.length)
  for (const [step, column] of order.entries()) {
    const back = 2 * steps - 2 - step
    const there = (margins[step + 1] as number) - (margins[step] as number)
    values[column] = (there + (margins[back + 1] as number) - (margins[back] as number)) / 2
  }
  return values
}

/** The sums where none of the columns is of the row, the first, the first two, up to all, [columns + 1, width]. */
function fillSteps(
  { width, bias }: SummedMargin,
  order: readonly number[],
  row: Float64Array,
  other: Float64Array,
  steps: Float32Array,
): void {
  const sums = Float64Array.from(bias)
  for (let at = 0; at < other.length; at++) sums[at % width] = (sums[at % width] as number) + (other[at] as number)
  steps.set(sums)
  for (const [step, column] of order.entries()) {
    for (let sum = 0; sum < width; sum++) {
      const part = column * width + sum
      sums[sum] = (sums[sum] as number) + (row[part] as number) - (other[part] as number)
    }
    steps.set(sums, (step + 1) * width)
  }
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1))
    ;[order[last], order[chosen]] = [order[chosen] as number, order[last] as number]
  }
  return order
}
