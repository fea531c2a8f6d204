import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import { lateStep } from '../program/late-step.ts'
import type { ProgramOptions, Step } from '../program/operator-context.ts'
import { blockRows, type RowValue } from '../program/value.ts'
import { packPerfectTrees } from './perfect-trees.ts'
import { rankRow } from './rank-row.ts'
import { simdKernel } from './simd-kernel.ts'
import { sumPerfectTrees } from './sum-perfect-trees.ts'
import { unpreparedLeafFinder } from './unprepared-leaf-finder.ts'
import { walkTrees } from './walk-trees.ts'

/** Answers trees: the first rows with nothing prepared, and the others by the fastest way that is open to them. */
export function treesStep(trees: TreeEnsemble, input: RowValue, output: RowValue, options: ProgramOptions): Step {
  const first = walkTrees(trees, input, output, unpreparedLeafFinder(trees, input))
  return lateStep(first, () => compileTrees(trees, input, output, options))
}

/** Each way gives the same bits. */
function compileTrees(trees: TreeEnsemble, input: RowValue, output: RowValue, { simd }: ProgramOptions): Step {
  const packed = packPerfectTrees(trees)
  if (!packed) return walkTrees(trees, input, output)
  const divisor = trees.aggregate === 'average' ? trees.roots.length : 1
  const kernel = simd ? simdKernel() : undefined
  const ranks = new Uint8Array(packed.plan.width)
  const sums = new Float32Array(blockRows)
  return (rows) => {
    if (kernel) kernel.sum(packed, input, rows, sums)
    else {
      for (let row = 0; row < rows; row++) {
        rankRow(packed.plan, input.data, row * input.width, ranks)
        sums[row] = sumPerfectTrees(packed, ranks)
      }
    }
    for (let row = 0; row < rows; row++) output.data[row] = (sums[row] as number) / divisor
  }
}
