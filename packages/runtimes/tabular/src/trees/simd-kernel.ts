import { blockRows, type RowValue } from '../program/value.ts'
import { kernelBytes } from './kernel-bytes.ts'
import type { PerfectTrees } from './perfect-trees.ts'
import { preOrder } from './pre-order.ts'
import { type WebAssemblyMemory, webAssembly } from './web-assembly.ts'

/** Sums trees for a block of rows by WebAssembly SIMD: the same bits as `sumPerfectTrees`. */
export interface SimdKernel {
  sum(trees: PerfectTrees, input: RowValue, rows: number, sums: Float32Array): void
}

interface Exports {
  rankBounds(
    values: number,
    stride: number,
    bounds: number,
    firstStep: number,
    missing: number,
    least: number,
    greatest: number,
  ): void
  rankSets(
    values: number,
    stride: number,
    members: number,
    firstStep: number,
    tables: number,
    count: number,
    ranks: number,
  ): void
  sumTrees(
    depths: number,
    count: number,
    nodes: number,
    leaves: number,
    ranks: number,
    groups: number,
    sums: number,
  ): void
}

let kernel: SimdKernel | null | undefined

/** The kernel of this thread, which all models share; `undefined` where there is no WebAssembly with SIMD. */
export function simdKernel(): SimdKernel | undefined {
  kernel ??= openKernel()
  return kernel ?? undefined
}

function openKernel(): SimdKernel | null {
  if (!webAssembly) return null
  const { Memory, Module, Instance } = webAssembly
  try {
    const memory = new Memory({ initial: 1 })
    const { exports } = new Instance(new Module(Buffer.from(kernelBytes, 'base64')), { env: { memory } })
    return kernelOf(exports as Exports, memory)
  } catch {
    return null
  }
}

/** Where the parts of a model stand in the kernel's memory. */
interface Layout {
  readonly trees: PerfectTrees
  readonly width: number
  readonly values: number
  readonly sums: number
  readonly ranks: number
  readonly bounds: readonly number[]
  readonly sets: readonly { readonly members: number; readonly tables: number }[]
  readonly depths: number
  readonly nodes: number
  readonly leaves: number
}

/** One model at a time stands in the memory, so that it needs no more than the largest, and nothing has to be freed. */
function kernelOf({ rankBounds, rankSets, sumTrees }: Exports, memory: WebAssemblyMemory): SimdKernel {
  let layout: Layout | undefined

  function rank({ trees: { plan }, width, values, ranks, bounds, sets }: Layout): void {
    const addressOf = (place: number) => (place < 0 ? 0 : ranks + place * blockRows)
    plan.bounds.forEach(({ column, bounds: list, count, least, greatest }, index) => {
      const step = (list.length + 1) >> 1
      const at = bounds[index] as number
      rankBounds(values + 4 * column, 4 * width, at, step, count, addressOf(least), addressOf(greatest))
    })
    plan.sets.forEach(({ column, bounds: list, first, tables }, index) => {
      const step = (list.length + 1) >> 1
      const at = sets[index] as Layout['sets'][number]
      rankSets(values + 4 * column, 4 * width, at.members, step, at.tables, tables.length / 256, addressOf(first))
    })
  }

  return {
    sum(trees, { data, width }, rows, sums) {
      if (layout?.trees !== trees || layout.width !== width) layout = placeModel(memory, trees, width)
      const floats = new Float32Array(memory.buffer)
      floats.set(rows === blockRows ? data : data.subarray(0, rows * width), layout.values / 4)
      floats.fill(0, layout.sums / 4, layout.sums / 4 + blockRows)
      rank(layout)
      const { depths, nodes, leaves, ranks } = layout
      sumTrees(depths, trees.depths.length, nodes, leaves, ranks, Math.ceil(rows / 16), layout.sums)
      for (let row = 0; row < rows; row++) sums[row] = floats[layout.sums / 4 + row] as number
    },
  }
}

/** Copies a model into the memory, which grows where it has to. */
function placeModel(memory: WebAssemblyMemory, trees: PerfectTrees, width: number): Layout {
  // Address 0 says that nothing is needed.
  let end = 16
  const parts: { readonly at: number; readonly bytes: Uint8Array }[] = []
  const { plan } = trees
  const layout: Layout = {
    trees,
    width,
    values: room(4 * blockRows * width),
    sums: room(4 * blockRows),
    ranks: room(blockRows * plan.width),
    bounds: plan.bounds.map(({ bounds }) => copy(bounds)),
    sets: plan.sets.map(({ bounds, tables }) => ({ members: copy(bounds), tables: copy(tables) })),
    depths: copy(trees.depths),
    nodes: copy(preOrder(trees)),
    leaves: copy(trees.leaves),
  }
  const missing = end - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / 65_536))
  const bytes = new Uint8Array(memory.buffer)
  for (const part of parts) bytes.set(part.bytes, part.at)
  return layout

  function room(size: number): number {
    const at = end
    end += Math.ceil(size / 16) * 16
    return at
  }

  function copy({ buffer, byteOffset, byteLength }: Uint8Array | Float32Array | Uint32Array): number {
    const at = room(byteLength)
    parts.push({ at, bytes: new Uint8Array(buffer, byteOffset, byteLength) })
    return at
  }
}
