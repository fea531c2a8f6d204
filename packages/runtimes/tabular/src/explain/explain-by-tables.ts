import type { Subtree } from './cut-tree.ts'
import { explainByBlocks } from './explain-by-blocks.ts'
import { explainSingly } from './explain-singly.ts'
import type { Explain } from './explainer.ts'
import type { LeafShares } from './leaf-shares.ts'
import { packTables } from './pack-tables.ts'
import { tabulate } from './tabulate.ts'

/** More rows are faster as a block. */
const mostSingleRows = 4

/**
 * Tabulates what each subtree adds to each column, for every pattern of the tests that matter to it. A row then takes
 * one look-up a subtree and column. Few rows are explained one by one and many as blocks, with the same bits.
 */
export function explainByTables(
  subtrees: readonly Subtree[],
  columns: number,
  sharesOf: LeafShares,
  simd: boolean,
): Explain {
  const tables = subtrees
    .map((subtree) => tabulate(subtree, sharesOf))
    .filter((table) => table.columns.length > 0)
    .toSorted((a, b) => a.columns.length - b.columns.length)
  const packed = packTables(tables, columns)
  // The values are packed: a list that lives on has only the bits.
  const patterned = tables.map(({ bits }) => ({ bits }))
  let byBlocks: Explain | undefined
  let singly: Explain | undefined
  const blocks: Explain = (matrix, rows) => {
    byBlocks ??= explainByBlocks(patterned, packed, columns)
    return byBlocks(matrix, rows)
  }
  return (matrix, rows) => {
    if (rows > mostSingleRows) return blocks(matrix, rows)
    singly ??= explainSingly(patterned, packed, columns, simd) ?? blocks
    return singly(matrix, rows)
  }
}
