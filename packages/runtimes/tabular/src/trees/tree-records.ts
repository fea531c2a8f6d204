import { blockRows } from '../program/value.ts'
import { groupSize, type PerfectTrees } from './perfect-trees.ts'

/** The bytes of a record, and of those of a group that stand side by side. */
const recordSize = 5
const rowSize = groupSize * recordSize

/** How many bytes the records of trees take. */
export function recordsSize({ depths }: PerfectTrees): number {
  return rowSize * depths.reduce((total, depth) => total + (2 << depth) - 1, 0)
}

/**
 * Writes trees as the kernel takes them. The nodes and leaves of a tree stand in their order from left to right, so that a
 * leaf is at every other place, and the records of the eight trees of a group stand side by side at each. A node is the
 * address of its ranks and its limit, whose first bit is turned over; a leaf is its weight.
 */
export function writeRecords({ depths, nodes, leaves }: PerfectTrees, ranks: number, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [node, leaf, start] = [0, 0, 0]
  for (const depth of depths) {
    for (let tree = 0; tree < groupSize; tree++) writeTree(start + tree * recordSize, depth)
    start += rowSize * ((2 << depth) - 1)
  }

  function writeTree(first: number, depth: number): void {
    for (let level = 0; level < depth; level++)
      for (let index = 0; index < 2 ** level; index++)
        writeNode(first + rowSize * ((2 * index + 1) * 2 ** (depth - level) - 1), nodes[node++] as number)
    for (let index = 0; index < 2 ** depth; index++)
      view.setFloat32(first + rowSize * 2 * index, leaves[leaf++] as number, true)
  }

  function writeNode(at: number, packed: number): void {
    view.setUint32(at, ranks + (packed >> 8) * blockRows, true)
    view.setUint8(at + 4, (packed & 255) ^ 0x80)
  }
}
