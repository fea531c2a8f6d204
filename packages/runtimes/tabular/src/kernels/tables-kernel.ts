import { openKernel } from './open-kernel.ts'
import { tablesBytes } from './tables-bytes.ts'

/** What assembly/tables.as exports. Addresses are in bytes. */
export interface TablesKernel {
  findPatterns(places: number, count: number, set: number, patterns: number, size: number): void
  sumParts(patterns: number, parts: number, count: number, values: number, sums: number): void
}

let kernel: TablesKernel | null | undefined

/** The kernel of this thread; `undefined` where there is no WebAssembly with SIMD. */
export function tablesKernel(): TablesKernel | undefined {
  kernel ??= openKernel<TablesKernel>(tablesBytes) ?? null
  return kernel ?? undefined
}
