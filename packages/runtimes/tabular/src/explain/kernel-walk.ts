import { kernelMemory } from '../kernels/kernel-memory.ts'
import { type PlacedParts, placeParts } from '../kernels/place-parts.ts'
import { type WalkKernel, walkKernel } from '../kernels/walk-kernel.ts'
import type { FlatTree } from './flat-tree.ts'
import type { Walk } from './script-walk.ts'

/** Walks a tree by WebAssembly SIMD: the same bits as `scriptWalk`. `undefined` where this machine has not what it needs. */
export function kernelWalk(tree: FlatTree, columnCount: number): Walk | undefined {
  const [memory, kernel] = [kernelMemory(), walkKernel()]
  const placed = memory && kernel && placeParts(memory, listsOf(tree, columnCount))
  return placed && walkOf(kernel, tree, columnCount, placed)
}

/** The lists of a tree in the order of the kernel, and at last the room for their addresses. */
function listsOf(tree: FlatTree, columnCount: number): readonly ArrayBufferView[] {
  const { columns, missingIsTrue, intervalStarts, from, to, values, whenFalse } = tree
  const { shares, columnShares, previous, weights, points, others, inverses } = tree
  const products = new Float64Array((tree.depth + 1) * points.length)
  products.set(weights)
  return [
    ...[columns, missingIsTrue, intervalStarts, from, to, values, whenFalse],
    ...[shares, columnShares, previous, points, others, inverses],
    new Float32Array(columnCount),
    new Uint8Array(columnCount).fill(1),
    new Float64Array(columnCount),
    products,
    new Float64Array(products.length),
    new Uint32Array(listCount),
  ]
}

const listCount = 18
const rowList = 13
const contributionsList = 15

function walkOf(
  { walk }: WalkKernel,
  { points }: FlatTree,
  columnCount: number,
  { bytes, addresses }: PlacedParts,
): Walk {
  const { buffer } = bytes
  const lists = addresses[listCount] as number
  new Uint32Array(buffer, lists, listCount).set(addresses.slice(0, listCount))
  // An address keeps no array from being given up.
  const kept = {
    bytes,
    row: new Float32Array(buffer, addresses[rowList], columnCount),
    contributions: new Float64Array(buffer, addresses[contributionsList], columnCount),
  }
  const size = 8 * points.length
  return (row, contributions) => {
    kept.row.set(row)
    kept.contributions.set(contributions)
    walk(lists, size)
    contributions.set(kept.contributions)
  }
}
