import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import { lateStep } from '../program/late-step.ts'
import type { ProgramOptions, Step } from '../program/operator-context.ts'
import type { RowValue } from '../program/value.ts'
import { kernelTrees } from './kernel-trees.ts'
import { packPerfectTrees } from './perfect-trees.ts'
import { rankedTrees } from './ranked-trees.ts'
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
  const sum = (simd && kernelTrees(packed, input, output)) || rankedTrees(packed, input, output)
  return trees.aggregate === 'average' ? divided(sum, output, trees.roots.length) : sum
}

function divided(sum: Step, { data }: RowValue, divisor: number): Step {
  return (rows) => {
    sum(rows)
    for (let row = 0; row < rows; row++) data[row] = (data[row] as number) / divisor
  }
}
