import { addTables, type Block } from './add-tables.ts'
import { type Bit, type BitPlan, fillBitMasks, planBits } from './bit-masks.ts'
import type { Explain } from './explainer.ts'
import type { PackedTables } from './pack-tables.ts'
import type { Patterned } from './tabulate.ts'

/** How many rows take turns: many, so that a table stays in the first cache, and few, so that their sums do. */
const blockRows = 128

/** Explains rows table by table, a block of rows at a time; tests are answered for 32 rows at once. */
export function explainByBlocks(tables: readonly Patterned[], packed: PackedTables, columns: number): Explain {
  const { plan, numbers } = planBits(
    tables.flatMap(({ bits }) => bits),
    columns,
  )
  const block = newBlock(plan, tables, numbers, columns)
  return (matrix, rows) => {
    const contributions = new Float64Array(rows * columns)
    for (let first = 0; first < rows; first += block.size) {
      const count = Math.min(block.size, rows - first)
      fillMasks(plan, block, matrix.subarray(first * columns, (first + count) * columns), columns)
      block.sums.fill(0)
      addTables(packed, block, count)
      for (let row = 0; row < count; row++) {
        for (let column = 0; column < columns; column++) {
          const sum = block.sums[column * block.size + row] as number
          contributions[(first + row) * columns + column] = sum * (packed.units[column] as number)
        }
      }
    }
    return contributions
  }
}

function newBlock(
  { count }: BitPlan,
  tables: readonly Patterned[],
  maskOf: ReadonlyMap<Bit, number>,
  columns: number,
): Block {
  const noRow = count - 1
  const eightMasks = ({ bits }: Patterned) =>
    Array.from({ length: 8 }, (_, index) => maskOf.get(bits[index] as Bit) ?? noRow)
  return {
    size: blockRows,
    maskCount: count,
    masks: new Int32Array((blockRows / 32) * count),
    bits: Int32Array.from(tables.flatMap(eightMasks)),
    patterns: new Uint8Array(blockRows),
    sums: new Int32Array(columns * blockRows),
  }
}

/** Fills the masks of the block for the rows of a matrix. */
function fillMasks(plan: BitPlan, { masks }: Block, rows: Float32Array, columns: number): void {
  for (let start = 0, offset = 0; start < rows.length; start += 32 * columns, offset += plan.count) {
    fillBitMasks(plan, rows.subarray(start, start + 32 * columns), masks, offset)
  }
}
