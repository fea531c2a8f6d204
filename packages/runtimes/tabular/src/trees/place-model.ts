import { blockRows } from '../program/value.ts'
import type { PerfectTrees } from './perfect-trees.ts'
import { preOrder } from './pre-order.ts'
import type { WebAssemblyMemory } from './web-assembly.ts'

/** Where the parts of a model stand in the kernel's memory. */
export interface PlacedModel {
  readonly trees: PerfectTrees
  /** How many columns the values have. */
  readonly width: number
  readonly floats: Float32Array
  readonly values: number
  readonly sums: number
  readonly ranks: number
  /** The table of columns. */
  readonly table: number
  readonly sets: readonly { readonly members: number; readonly tables: number }[]
  readonly depths: number
  readonly nodes: number
  readonly leaves: number
}

const pageSize = 65_536

/** Copies a model into the memory, which grows where it has to. */
export function placeModel(memory: WebAssemblyMemory, trees: PerfectTrees, width: number): PlacedModel {
  // Address 0 says that nothing is needed.
  let end = 16
  const parts: { readonly at: number; readonly bytes: Uint8Array }[] = []
  const { bounds, sets, width: rankWidth } = trees.plan
  const values = room(4 * blockRows * width)
  const ranks = room(blockRows * rankWidth)
  const addressOf = (place: number) => (place < 0 ? 0 : ranks + place * blockRows)
  const entries = bounds.flatMap(({ column, bounds: list, count, least, greatest }) => [
    4 * column,
    copy(list),
    (list.length + 1) >> 1,
    count,
    addressOf(least),
    addressOf(greatest),
  ])
  const places = {
    values,
    ranks,
    table: copy(Uint32Array.from(entries)),
    sets: sets.map(({ bounds: list, tables }) => ({ members: copy(list), tables: copy(tables) })),
    depths: copy(trees.depths),
    nodes: copy(preOrder(trees)),
    leaves: copy(trees.leaves),
    sums: room(4 * blockRows),
  }
  const missing = end - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / pageSize))
  const bytes = new Uint8Array(memory.buffer)
  for (const part of parts) bytes.set(part.bytes, part.at)
  return { trees, width, floats: new Float32Array(memory.buffer), ...places }

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
