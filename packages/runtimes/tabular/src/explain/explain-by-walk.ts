import type { Explain } from './explainer.ts'
import { flattenTree } from './flat-tree.ts'
import { kernelWalk } from './kernel-walk.ts'
import { scriptWalk } from './script-walk.ts'
import type { Tree } from './tree.ts'

/**
 * Walks every tree for every row, in memory that grows with the nodes alone: the integral of `leafShares` is summed over the
 * leaves, point by point. Each test on the way puts another factor in place of its column's, and is credited with what that
 * changes.
 */
export function explainByWalk(trees: readonly Tree[], columns: number, simd: boolean): Explain {
  const walks = trees.map((tree) => {
    const flat = flattenTree(tree)
    return (simd ? kernelWalk(flat, columns) : undefined) ?? scriptWalk(flat, columns)
  })
  return (matrix, rows) => {
    const contributions = new Float64Array(rows * columns)
    for (let start = 0; start < contributions.length; start += columns) {
      const row = matrix.subarray(start, start + columns)
      for (const walk of walks) walk(row, contributions.subarray(start, start + columns))
    }
    return contributions
  }
}
