/**
 * The sums of the leaves that the rows of a block come to: 32 rows descend a tree together, without a branch. The twin in
 * JavaScript is the specification: src/trees/sum-perfect-trees.ts. src/trees/tree-records.ts lays the trees out.
 */
import { descend1, descend2, descend3, descend4, descend5, descend6 } from './descend'

/** The records of a group that stand side by side. */
const rowSize: usize = 40
/** The numbers of the leaves of 32 rows. */
const numbersSize: usize = 32

/**
 * Puts the number of the leaf that each of 32 rows comes to at `out`. `ranks` is how far their ranks are from those of the
 * first row. `one` is 1.
 */
function descend(depth: i32, tree: usize, ranks: usize, one: i8, out: usize): void {
  switch (depth) {
    case 1: return descend1(tree, ranks, one, out)
    case 2: return descend2(tree, ranks, one, out)
    case 3: return descend3(tree, ranks, one, out)
    case 4: return descend4(tree, ranks, one, out)
    case 5: return descend5(tree, ranks, one, out)
    case 6: return descend6(tree, ranks, one, out)
    case 7:
    case 8: return descendDeep(depth, tree, ranks, one, out)
    default:
      v128.store(out, i8x16.splat(0))
      v128.store(out, i8x16.splat(0), 16)
  }
}

/** The same from two subtrees. */
function descendDeep(depth: i32, tree: usize, ranks: usize, one: i8, out: usize): void {
  const left = (1 << depth) as usize
  const right = out + numbersSize
  descend(depth - 1, tree, ranks, one, out)
  descend(depth - 1, tree + left * rowSize, ranks, one, right)
  const node = tree + (left - 1) * rowSize
  const at = load<usize>(node) + ranks
  const limit = v128.load8_splat(node, 4)
  const half = i8x16.splat((left >> 1) as i8)
  const first = i8x16.gt_s(v128.load(at), limit)
  const second = i8x16.gt_s(v128.load(at, 16), limit)
  v128.store(out, v128.bitselect(i8x16.add(v128.load(right), half), v128.load(out), first))
  v128.store(out, v128.bitselect(i8x16.add(v128.load(right, 16), half), v128.load(out, 16), second), 16)
}

/** A leaf stands at every other place of a tree. */
// @ts-ignore: decorator
@inline
function leafOf(tree: usize, number: u8): usize {
  return tree + (number as usize) * (2 * rowSize)
}

/** Adds the leaves of 32 rows to their sums. */
function addLeaves(tree: usize, numbers: usize, sums: usize): void {
  for (const end = numbers + numbersSize; numbers < end; numbers += 4) {
    let weights = v128.load32_zero(leafOf(tree, load<u8>(numbers)))
    weights = v128.load32_lane(leafOf(tree, load<u8>(numbers, 1)), weights, 1)
    weights = v128.load32_lane(leafOf(tree, load<u8>(numbers, 2)), weights, 2)
    weights = v128.load32_lane(leafOf(tree, load<u8>(numbers, 3)), weights, 3)
    v128.store(sums, f32x4.add(v128.load(sums), weights))
    sums += 16
  }
}

/**
 * Writes the sums of 32 × `parts` rows. `depths` has the depth of each group of trees. `scratch` has room for 128 bytes.
 * `one` is 1, which the compiler may not know: it would make a constant anew wherever it is used.
 */
export function sumBlock(
  depths: usize,
  groups: i32,
  records: usize,
  parts: i32,
  one: i8,
  scratch: usize,
  sums: usize,
): void {
  memory.fill(sums, 0, (parts as usize) << 7)
  for (const end = depths + groups; depths < end; depths++) {
    const depth = load<u8>(depths) as i32
    for (let tree = records; tree < records + rowSize; tree += 5) {
      for (let part = 0; part < parts; part++) {
        descend(depth, tree, (part as usize) << 5, one, scratch)
        addLeaves(tree, scratch, sums + ((part as usize) << 7))
      }
    }
    records += (((2 << depth) - 1) as usize) * rowSize
  }
}
