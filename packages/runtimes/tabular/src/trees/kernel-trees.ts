import { kernelMemory } from '../kernels/kernel-memory.ts'
import { type TreeKernel, treeKernel } from '../kernels/tree-kernel.ts'
import type { Step } from '../program/operator-context.ts'
import type { RowValue } from '../program/value.ts'
import type { PerfectTrees } from './perfect-trees.ts'
import { type PlacedTrees, placeTrees } from './place-trees.ts'

/** With fewer rows, one after the other is faster than 32 at a time. */
const fewestTogether = 8

/**
 * Sums trees by WebAssembly SIMD: the same bits as `rankRow` and `sumPerfectTrees`. `undefined` where this machine has not
 * what it needs.
 */
export function kernelTrees(trees: PerfectTrees, input: RowValue, output: RowValue): Step | undefined {
  const kernel = treeKernel()
  const memory = kernelMemory()
  if (!kernel || !memory || input.address === undefined || output.address === undefined) return undefined
  const placed = placeTrees(memory, trees)
  return placed && stepOf(kernel, placed, input as Placed, output as Placed)
}

type Placed = RowValue & { readonly address: number }

function stepOf(kernel: TreeKernel, placed: PlacedTrees, input: Placed, output: Placed): Step {
  const stride = 4 * input.width

  function rank(rows: number, values: number): void {
    kernel.rankBounds(values, stride, rows, placed.table, placed.columns)
    for (const { column, members, firstStep, tables, count, ranks } of placed.sets)
      kernel.rankSets(values + 4 * column, stride, rows, members, firstStep, tables, count, ranks)
  }

  return (rows) => {
    const { scratch, groups, depths, records } = placed
    if (rows >= fewestTogether) {
      rank(rows, input.address)
      kernel.sumBlock(depths, groups, records, rows > 32 ? 2 : 1, 1, scratch, output.address)
      return
    }
    for (let row = 0; row < rows; row++) {
      rank(1, input.address + row * stride)
      output.data[row] = kernel.sumRow(depths, groups, records)
    }
  }
}
