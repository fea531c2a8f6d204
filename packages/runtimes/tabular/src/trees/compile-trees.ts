import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import { lateStep } from '../program/late-step.ts'
import type { ProgramOptions, Step } from '../program/operator-context.ts'
import type { RowValue } from '../program/value.ts'
import { kernelTrees } from './kernel-trees.ts'
import { type PerfectTrees, packPerfectTrees } from './perfect-trees.ts'
import { rankedTrees } from './ranked-trees.ts'
import { unpreparedLeafFinder } from './unprepared-leaf-finder.ts'
import { walkTrees } from './walk-trees.ts'

/** Takes what trees were packed to, for the next process; `undefined` where they do not become perfect ones. */
export type KeepTrees = (packed: PerfectTrees | undefined) => void

/** Answers trees: the first rows with nothing prepared, and the others by the fastest way that is open to them. */
export function treesStep(
  trees: TreeEnsemble,
  input: RowValue,
  output: RowValue,
  options: ProgramOptions,
  keep?: KeepTrees,
): Step {
  const first = walkTrees(trees, input, output, unpreparedLeafFinder(trees, input))
  return lateStep(first, compile, { isKept: keep !== undefined })

  function compile(): Step {
    const packed = packPerfectTrees(trees)
    keep?.(packed)
    return packed ? sumTrees(packed, input, output, options) : walkTrees(trees, input, output)
  }
}

/** Answers trees that another process packed: the first rows without WebAssembly, which takes time to compile. */
export function packedTreesStep(
  packed: PerfectTrees,
  input: RowValue,
  output: RowValue,
  options: ProgramOptions,
): Step {
  const first = sumTrees(packed, input, output, { simd: false })
  return options.simd ? lateStep(first, () => sumTrees(packed, input, output, options)) : first
}

/** Each way gives the same bits. */
function sumTrees(packed: PerfectTrees, input: RowValue, output: RowValue, { simd }: ProgramOptions): Step {
  const sum = (simd && kernelTrees(packed, input, output)) || rankedTrees(packed, input, output)
  return packed.divisor === 1 ? sum : divided(sum, output, packed.divisor)
}

function divided(sum: Step, { data }: RowValue, divisor: number): Step {
  return (rows) => {
    sum(rows)
    for (let row = 0; row < rows; row++) data[row] = (data[row] as number) / divisor
  }
}
