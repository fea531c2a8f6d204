import { groupSize, type PerfectTrees } from './perfect-trees.ts'

const { fround } = Math

/**
 * The sum of the leaves that a row with these ranks comes to: in float32, in the order of the trees. Four trees are
 * descended together, so that none waits for another's memory.
 */
export function sumPerfectTrees({ depths, nodes, leaves }: PerfectTrees, ranks: Uint8Array): number {
  let sum = 0
  let firstNode = 0
  let firstLeaf = 0
  for (let tree = 0; tree < groupSize * depths.length; tree += 4) {
    const depth = depths[tree >> 3] as number
    const splits = (1 << depth) - 1
    const second = firstNode + splits
    const third = second + splits
    const fourth = third + splits
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let level = 0; level < depth; level++) {
      a = step(nodes[firstNode + a] as number, a, ranks)
      b = step(nodes[second + b] as number, b, ranks)
      c = step(nodes[third + c] as number, c, ranks)
      d = step(nodes[fourth + d] as number, d, ranks)
    }
    const leaf = firstLeaf - splits
    sum = fround(sum + (leaves[leaf + a] as number))
    sum = fround(sum + (leaves[leaf + splits + 1 + b] as number))
    sum = fround(sum + (leaves[leaf + 2 * splits + 2 + c] as number))
    sum = fround(sum + (leaves[leaf + 3 * splits + 3 + d] as number))
    firstNode += 4 * splits
    firstLeaf += 4 * splits + 4
  }
  return sum
}

/** The position of the child to go to: the sign of the difference says which, without a branch. */
function step(node: number, position: number, ranks: Uint8Array): number {
  return 2 * position + 1 + (((node & 255) - (ranks[node >> 8] as number)) >>> 31)
}
