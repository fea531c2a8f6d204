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
  const memory = kernelMemory()
  const values = memory?.addressOf(input.data)
  const sums = memory?.addressOf(output.data)
  const kernel = values !== undefined && sums !== undefined ? treeKernel() : undefined
  const placed = memory && kernel && placeTrees(memory, trees)
  // An address keeps no array from being given up.
  return placed && stepOf(kernel, placed, { input, output, values: values as number, sums: sums as number })
}

interface Places {
  readonly input: RowValue
  readonly output: RowValue
  /** Where the input's values are, and where the sums go. */
  readonly values: number
  readonly sums: number
}

function stepOf(kernel: TreeKernel, placed: PlacedTrees, places: Places): Step {
  const stride = 4 * places.input.width

  function rank(rows: number, values: number): void {
    kernel.rankBounds(values, stride, rows, placed.table, placed.columns)
    for (const { column, members, firstStep, tables, count, ranks } of placed.sets)
      kernel.rankSets(values + 4 * column, stride, rows, members, firstStep, tables, count, ranks)
  }

  return (rows) => {
    const { scratch, groups, depths, records } = placed
    const { values, sums, output } = places
    if (rows >= fewestTogether) {
      rank(rows, values)
      kernel.sumBlock(depths, groups, records, rows > 32 ? 2 : 1, 1, scratch, sums)
      return
    }
    for (let row = 0; row < rows; row++) {
      rank(1, values + row * stride)
      output.data[row] = kernel.sumRow(depths, groups, records)
    }
  }
}
