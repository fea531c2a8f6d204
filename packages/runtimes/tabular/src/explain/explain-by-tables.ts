import { addTables, type Block } from './add-tables.ts'
import { type BitMasks, compileBits } from './bit-masks.ts'
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
  const bits = compileBits(
    tabulated.flatMap((table) => table.bits),
    columns,
  )
  const tables = packTables(tabulated, bits)
  const block = newBlock(bits, columns)
  return (matrix, rows) => {
    const contributions = new Float64Array(rows * columns)
    for (let first = 0; first < rows; first += block.size) {
      const count = Math.min(block.size, rows - first)
      fillMasks(bits, block, matrix, first, count)
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

function newBlock({ count }: BitMasks, columns: number): Block {
  return {
    size: blockRows,
    maskCount: count,
    masks: new Int32Array((blockRows / 32) * count),
    patterns: new Uint8Array(blockRows),
    sums: new Float64Array(columns * blockRows),
  }
}

function fillMasks(bits: BitMasks, block: Block, matrix: Float32Array, first: number, count: number): void {
  for (let row = 0; row < count; row += 32) {
    bits.fill(matrix, first + row, Math.min(32, count - row), block.masks, (row >> 5) * bits.count)
  }
}
