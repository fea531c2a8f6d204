import { type WebAssemblyMemory, webAssembly } from './web-assembly.ts'

/** The memory of this thread in which kernels and JavaScript work: models and the values of rows stand in it. */
export interface KernelMemory {
  readonly memory: WebAssemblyMemory
  /**
   * An array of so many numbers, all 0; `undefined` where there is no more room. The room is the array's own until the array
   * itself is collected: whoever keeps its address has to keep the array.
   */
  allocate<View extends Uint8Array | Float32Array>(type: ViewType<View>, length: number): View | undefined
  /** Where an array stands in the memory, if it does. */
  addressOf(array: object): number | undefined
}

interface ViewType<View> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: SharedArrayBuffer, at: number, length: number): View
}

const pageSize = 65_536
/** Of the 4 GiB that an address can tell apart. */
const mostPages = 65_536
/** How many pages are added at least: those that nothing was written to take no memory. */
const fewestPages = 16

let opened: KernelMemory | null | undefined

/** `undefined` where there is no WebAssembly. */
export function kernelMemory(): KernelMemory | undefined {
  opened ??= openMemory()
  return opened ?? undefined
}

function openMemory(): KernelMemory | null {
  if (!webAssembly) return null
  try {
    // Shared memory stays where it is when it grows, so that arrays in it remain valid.
    return kernelMemoryOf(new webAssembly.Memory({ initial: 1, maximum: mostPages, shared: true }))
  } catch {
    return null
  }
}

/** What an array no longer needs is given to the next one of its size. */
function kernelMemoryOf(memory: WebAssemblyMemory): KernelMemory {
  const free = new Map<number, number[]>()
  const registry = new FinalizationRegistry<{ at: number; size: number }>(({ at, size }) => {
    free.set(size, [...(free.get(size) ?? []), at])
  })
  // Address 0 says that nothing is needed.
  let end = 16

  function extend(size: number): number | undefined {
    const missing = end + size - memory.buffer.byteLength
    try {
      if (missing > 0) memory.grow(Math.max(fewestPages, Math.ceil(missing / pageSize)))
    } catch {
      return undefined
    }
    end += size
    return end - size
  }

  return {
    memory,
    addressOf: (array) =>
      ArrayBuffer.isView(array) && array.buffer instanceof SharedArrayBuffer ? array.byteOffset : undefined,
    allocate(type, length) {
      const size = roundedSize(type.BYTES_PER_ELEMENT * length)
      const used = free.get(size)?.pop()
      const at = used ?? extend(size)
      if (at === undefined) return undefined
      const view = new type(memory.buffer, at, length)
      if (used !== undefined) view.fill(0)
      registry.register(view, { at, size })
      return view
    },
  }
}

/** Up to an eighth more, so that there are few sizes: a multiple of 16, to which vectors are aligned. */
function roundedSize(size: number): number {
  const step = Math.max(16, 2 ** (Math.floor(Math.log2(size || 1)) - 3))
  return Math.max(16, Math.ceil(size / step) * step)
}
