import { blockRows } from '../program/value.ts'
import type { PerfectTrees } from './perfect-trees.ts'

/**
 * The nodes as the kernel takes them: a parent, then all below it on its left, then all on its right, where the kernel
 * finds each at a constant distance. A node is the distance of its ranks, times 256, plus its limit.
 */
export function preOrder({ depths, nodes }: PerfectTrees): Uint32Array {
  const ordered = new Uint32Array(nodes.length)
  let next = 0
  let first = 0
  for (const depth of depths) {
    const splits = 2 ** depth - 1
    place(0, splits)
    first += splits
  }
  return ordered

  function place(position: number, splits: number): void {
    if (position >= splits) return
    const node = nodes[first + position] as number
    ordered[next++] = (node >> 8) * blockRows * 256 + (node & 255)
    place(2 * position + 1, splits)
    place(2 * position + 2, splits)
  }
}
