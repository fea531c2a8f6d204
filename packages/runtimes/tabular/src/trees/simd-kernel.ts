import { blockRows, type RowValue } from '../program/value.ts'
import { kernelBytes } from './kernel-bytes.ts'
import type { KernelExports } from './kernel-exports.ts'
import type { PerfectTrees } from './perfect-trees.ts'
import { type PlacedModel, placeModel } from './place-model.ts'
import { type WebAssemblyMemory, webAssembly } from './web-assembly.ts'

/** Sums trees for a block of rows by WebAssembly SIMD: the same bits as `sumPerfectTrees`. */
export interface SimdKernel {
  sum(trees: PerfectTrees, input: RowValue, rows: number, sums: Float32Array): void
}

/** With fewer rows, one after the other is faster than 16 at a time. */
const fewestTogether = 8

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
    return kernelOf(exports as KernelExports, memory)
  } catch {
    return null
  }
}

/** One model at a time stands in the memory, so that it needs no more than the largest, and nothing has to be freed. */
function kernelOf(exports: KernelExports, memory: WebAssemblyMemory): SimdKernel {
  let model: PlacedModel | undefined

  function rank(rows: number, { trees, width, values, ranks, table, sets }: PlacedModel): void {
    exports.rankBounds(values, 4 * width, rows, table, trees.plan.bounds.length)
    for (const [index, { column, bounds, first, tables }] of trees.plan.sets.entries()) {
      const { members, tables: at } = sets[index] as PlacedModel['sets'][number]
      const step = (bounds.length + 1) >> 1
      const target = ranks + first * blockRows
      exports.rankSets(values + 4 * column, 4 * width, rows, members, step, at, tables.length / 256, target)
    }
  }

  function sumTogether(rows: number, sums: Float32Array, { trees, floats, sums: at, ...places }: PlacedModel): void {
    const { depths, nodes, leaves, ranks } = places
    floats.fill(0, at / 4, at / 4 + blockRows)
    exports.sumTrees(depths, trees.depths.length, nodes, leaves, ranks, Math.ceil(rows / 16), at)
    for (let row = 0; row < rows; row++) sums[row] = floats[at / 4 + row] as number
  }

  return {
    sum(trees, { data, width }, rows, sums) {
      if (model?.trees !== trees || model.width !== width) model = placeModel(memory, trees, width)
      const { floats, values, depths, nodes, leaves, ranks } = model
      for (let from = 0, to = values / 4; from < rows * width; from++, to++) floats[to] = data[from] as number
      rank(rows, model)
      if (rows >= fewestTogether) sumTogether(rows, sums, model)
      else
        for (let row = 0; row < rows; row++)
          sums[row] = exports.sumRow(depths, trees.depths.length, nodes, leaves, ranks + row)
    },
  }
}
