import { kernelMemory } from './kernel-memory.ts'
import { webAssembly } from './web-assembly.ts'

/**
 * What a kernel, WebAssembly in base64, exports: it works in the memory of this thread. `undefined` where this machine has
 * not what it needs.
 */
export function openKernel<Exports>(base64: string): Exports | undefined {
  const memory = kernelMemory()?.memory
  if (!webAssembly || !memory) return undefined
  try {
    const module = new webAssembly.Module(Buffer.from(base64, 'base64'))
    return new webAssembly.Instance(module, { env: { memory } }).exports as Exports
  } catch {
    return undefined
  }
}
