import { openKernel } from './open-kernel.ts'
import { treesBytes } from './trees-bytes.ts'

/** What assembly/trees.as exports. Addresses and distances are in bytes. */
export interface TreeKernel {
  rankBounds(values: number, stride: number, rows: number, table: number, count: number): void
  rankSets(
    values: number,
    stride: number,
    rows: number,
    members: number,
    firstStep: number,
    tables: number,
    count: number,
    ranks: number,
  ): void
  sumBlock(depths: number, groups: number, records: number, parts: number, one: 1, scratch: number, sums: number): void
  sumRow(depths: number, groups: number, records: number): number
}

let kernel: TreeKernel | null | undefined

/** The kernel of this thread, which all models share; `undefined` where there is no WebAssembly with relaxed SIMD. */
export function treeKernel(): TreeKernel | undefined {
  kernel ??= openKernel<TreeKernel>(treesBytes) ?? null
  return kernel ?? undefined
}
