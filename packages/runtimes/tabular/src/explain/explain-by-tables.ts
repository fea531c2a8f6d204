import { addTables, type Block } from './add-tables.ts'
import { type BitPlan, fillBitMasks, planBits } from './bit-masks.ts'
import type { Subtree } from './cut-tree.ts'
import type { Explain } from './explainer.ts'
import { packTables } from './pack-tables.ts'
import { tabulate } from './tabulate.ts'

/** How many rows take turns: many, so that a table stays in the first cache, and few, so that their sums do. */
const blockRows = 128

/**
 * Tabulates what each subtree adds to each column, for every pattern of the tests that matter to it. A row then takes
 * one look-up a subtree and column; tests are answered for 32 rows at a time.
 */
export function explainByTables(subtrees: readonly Subtree[], columns: number): Explain {
  const tabulated = subtrees.map(tabulate).filter((table) => table.columns.length > 0)
  const { plan, numbers } = planBits(
    tabulated.flatMap((table) => table.bits),
    columns,
  )
  const tables = packTables(tabulated, numbers, plan.count - 1)
  const block = newBlock(plan, columns)
  return (matrix, rows) => {
    const contributions = new Float64Array(rows * columns)
    for (let first = 0; first < rows; first += block.size) {
      const count = Math.min(block.size, rows - first)
      fillMasks(plan, block, matrix.subarray(first * columns, (first + count) * columns), columns)
      block.sums.fill(0)
      addTables(tables, block, count)
      for (let row = 0; row < count; row++) {
        for (let column = 0; column < columns; column++) {
          contributions[(first + row) * columns + column] = block.sums[column * block.size + row] as number
        }
      }
    }
    return contributions
  }
}

function newBlock({ count }: BitPlan, columns: number): Block {
  return {
    size: blockRows,
    maskCount: count,
    masks: new Int32Array((blockRows / 32) * count),
    patterns: new Uint8Array(blockRows),
    sums: new Float64Array(columns * blockRows),
  }
}

/** Fills the masks of the block for the rows of a matrix. */
function fillMasks(plan: BitPlan, { masks }: Block, rows: Float32Array, columns: number): void {
  for (let start = 0, offset = 0; start < rows.length; start += 32 * columns, offset += plan.count) {
    fillBitMasks(plan, rows.subarray(start, start + 32 * columns), masks, offset)
  }
}
