import type { Explain } from './explainer.ts'
import { orderWeight } from './factorial-weights.ts'
import { holds, isSplit, type Tree } from './tree.ts'

/** Who a column is decided by on the way to a leaf, where the row and the background's row part there. */
const undecided = 0
const byRow = 1
const byOther = 2

/**
 * Walks every tree for every row and every row of a background, float32 [rows, columns]: both ways where the two part. The
 * values are those of `backgroundShares`.
 */
export function walkAgainst(trees: readonly Tree[], background: Float32Array, columns: number): Explain {
  const count = background.length / columns
  const deciders = new Uint8Array(columns)

  function explainPair(row: Float32Array, other: Float32Array, found: Float64Array): void {
    function visit(node: Tree, own: number, its: number): void {
      if (!isSplit(node)) {
        addLeaf(node.value / count, own, its)
        return
      }
      const { column, whenTrue, whenFalse } = node
      const rowGoes = holds(node, row[column] as number) ? whenTrue : whenFalse
      const otherGoes = holds(node, other[column] as number) ? whenTrue : whenFalse
      if (deciders[column] === byOther) visit(otherGoes, own, its)
      else if (deciders[column] === byRow || rowGoes === otherGoes) visit(rowGoes, own, its)
      else {
        deciders[column] = byRow
        visit(rowGoes, own + 1, its)
        deciders[column] = byOther
        visit(otherGoes, own, its + 1)
        deciders[column] = undecided
      }
    }

    function addLeaf(value: number, own: number, its: number): void {
      const gain = value * orderWeight(own - 1, its)
      const loss = value * orderWeight(own, its - 1)
      for (let column = 0; column < columns; column++) {
        if (deciders[column] === byRow) found[column] = (found[column] as number) + gain
        else if (deciders[column] === byOther) found[column] = (found[column] as number) - loss
      }
    }

    for (const tree of trees) visit(tree, 0, 0)
  }

  return (matrix, rows) => {
    const contributions = new Float64Array(rows * columns)
    for (let at = 0; at < contributions.length; at += columns) {
      const row = matrix.subarray(at, at + columns)
      const found = contributions.subarray(at, at + columns)
      for (let other = 0; other < background.length; other += columns) {
        explainPair(row, background.subarray(other, other + columns), found)
      }
    }
    return contributions
  }
}
