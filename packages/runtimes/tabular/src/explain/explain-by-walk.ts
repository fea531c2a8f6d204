import { type Condition, columnsOf } from './cut-tree.ts'
import type { Explain } from './explainer.ts'
import { quadratureFor } from './leaf-shares.ts'
import { holds, isSplit, type Split, type Tree } from './tree.ts'

/**
 * Walks every tree for every row, in memory that does not grow with the leaves: the integral of `leafShares` is summed
 * over the leaves, point by point. Each test on the way puts another factor in place of its column's, and is credited
 * with what that changes.
 */
export function explainByWalk(trees: readonly Tree[], columns: number): Explain {
  const walks = trees.map((tree) => walkOf(tree, columns))
  return (matrix, rows) => {
    const contributions = new Float64Array(rows * columns)
    for (let start = 0; start < contributions.length; start += columns) {
      const row = matrix.subarray(start, start + columns)
      for (const walk of walks) walk(row, contributions.subarray(start, start + columns))
    }
    return contributions
  }
}

type Walk = (row: Float32Array, contributions: Float64Array) => void

function walkOf(tree: Tree, columns: number): Walk {
  const { depth, mostColumns } = sizeOf(tree, [])
  const { points, weights } = quadratureFor(mostColumns - 1)
  const count = points.length
  // At [depth × count + point]: the product of all factors so far, and the sum over the leaves below.
  const products = new Float64Array((depth + 1) * count).fill(1)
  const sums = new Float64Array((depth + 1) * count)
  // A column's factor at a point t is share · (1 - t) + met · t.
  const shares = new Float64Array(columns).fill(1)
  const met = new Float64Array(columns).fill(1)

  function visit(node: Tree, at: number, row: Float32Array, contributions: Float64Array): void {
    if (!isSplit(node)) {
      for (let point = 0; point < count; point++) {
        sums[at + point] = (products[at + point] as number) * (weights[point] as number) * node.value
      }
      return
    }
    sums.fill(0, at, at + count)
    const goesTrue = holds(node, row[node.column] as number)
    follow(node, true, goesTrue, at, row, contributions)
    follow(node, false, !goesTrue, at, row, contributions)
  }

  function follow(
    { column, trueShare, whenTrue, whenFalse }: Split,
    isTrue: boolean,
    goes: boolean,
    at: number,
    row: Float32Array,
    contributions: Float64Array,
  ): void {
    const [share, one] = [shares[column] as number, met[column] as number]
    const newShare = share * (isTrue ? trueShare : 1 - trueShare)
    const newOne = goes ? one : 0
    // Neither the row nor any training row comes here.
    if (newShare === 0 && newOne === 0) return
    const next = at + count
    for (let point = 0; point < count; point++) {
      const t = points[point] as number
      const ratio = (newShare * (1 - t) + newOne * t) / (share * (1 - t) + one * t)
      products[next + point] = (products[at + point] as number) * ratio
    }
    shares[column] = newShare
    met[column] = newOne
    visit(isTrue ? whenTrue : whenFalse, next, row, contributions)
    shares[column] = share
    met[column] = one
    let credit = 0
    for (let point = 0; point < count; point++) {
      const t = points[point] as number
      const sum = sums[next + point] as number
      sums[at + point] = (sums[at + point] as number) + sum
      const [before, after] = [share * (1 - t) + one * t, newShare * (1 - t) + newOne * t]
      credit += sum * ((newOne - newShare) / after - (one - share) / before)
    }
    contributions[column] = (contributions[column] as number) + credit
  }

  return (row, contributions) => visit(tree, 0, row, contributions)
}

/** How deep a tree is, and how many different columns are tested on one way at most. */
function sizeOf(tree: Tree, path: readonly Condition[]): { depth: number; mostColumns: number } {
  if (!isSplit(tree)) return { depth: path.length, mostColumns: columnsOf(path).length }
  const left = sizeOf(tree.whenTrue, [...path, { split: tree, whenTrue: true }])
  const right = sizeOf(tree.whenFalse, [...path, { split: tree, whenTrue: false }])
  return { depth: Math.max(left.depth, right.depth), mostColumns: Math.max(left.mostColumns, right.mostColumns) }
}
