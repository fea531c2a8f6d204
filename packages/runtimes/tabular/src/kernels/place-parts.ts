import type { KernelMemory } from './kernel-memory.ts'

/** Parts that stand in the kernel's memory, as long as `bytes` is in use. */
export interface PlacedParts {
  readonly bytes: Uint8Array
  /** Of each part, in their order. */
  readonly addresses: readonly number[]
}

/** Copies parts into the memory, one behind the other, each aligned to 16 bytes; `undefined` where there is no room. */
export function placeParts(memory: KernelMemory, parts: readonly ArrayBufferView[]): PlacedParts | undefined {
  let end = 0
  const starts = parts.map(({ byteLength }) => {
    const start = end
    end += Math.ceil(byteLength / 16) * 16
    return start
  })
  const bytes = memory.allocate(Uint8Array, end)
  if (!bytes) return undefined
  for (const [index, { buffer, byteOffset, byteLength }] of parts.entries())
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), starts[index])
  return { bytes, addresses: starts.map((start) => bytes.byteOffset + start) }
}
