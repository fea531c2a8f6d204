import { denseKernel } from './dense-kernel.ts'
import { kernelMemory } from './kernel-memory.ts'

/** The functions of float32 that the kernel has. */
export type KernelFunction = 'relu' | 'sigmoid'

/** Applies a function to the first so many numbers of one array, into another; `undefined` where this machine cannot. */
export function kernelFunction(
  name: KernelFunction,
  values: object,
  results: object,
): ((count: number) => void) | undefined {
  const memory = kernelMemory()
  const [from, to] = [memory?.addressOf(values), memory?.addressOf(results)]
  const kernel = from !== undefined && to !== undefined ? denseKernel() : undefined
  if (!kernel) return undefined
  const apply = kernel[name]
  // An address keeps no array from being given up.
  const places = { values, results, from: from as number, to: to as number }
  return (count) => apply(places.from, places.to, count)
}
