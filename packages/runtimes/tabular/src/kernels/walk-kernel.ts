import { openKernel } from './open-kernel.ts'
import { walkBytes } from './walk-bytes.ts'

/** What assembly/walk.as exports. */
export interface WalkKernel {
  /** Takes the address of a list of addresses, and bytes. */
  walk(lists: number, pointSize: number): void
}

let kernel: WalkKernel | null | undefined

/** The kernel of this thread; `undefined` where there is no WebAssembly with SIMD. */
export function walkKernel(): WalkKernel | undefined {
  kernel ??= openKernel<WalkKernel>(walkBytes) ?? null
  return kernel ?? undefined
}
