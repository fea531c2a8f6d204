import type { Step } from '../program/operator-context.ts'
import type { RowValue } from '../program/value.ts'
import type { PerfectTrees } from './perfect-trees.ts'
import { rankRow } from './rank-row.ts'
import { sumPerfectTrees } from './sum-perfect-trees.ts'

/** Sums trees in JavaScript, row by row. */
export function rankedTrees(trees: PerfectTrees, input: RowValue, output: RowValue): Step {
  const ranks = new Uint8Array(trees.plan.width)
  return (rows) => {
    for (let row = 0; row < rows; row++) {
      rankRow(trees.plan, input.data, row * input.width, ranks)
      output.data[row] = sumPerfectTrees(trees, ranks)
    }
  }
}
