/**
 * The kernel for a block of 64 rows. Its twin in JavaScript is its specification: src/trees/rank-row.ts and
 * src/trees/sum-perfect-trees.ts. Every address is the caller's; nothing is allocated here.
 */

const blockRows: i32 = 64
const missingMember: u8 = 255

/** How many of the bounds (2^n - 1 of them) are not above the value: without a branch. */
// @ts-ignore: decorator
@inline
function countUpTo(bounds: usize, firstStep: i32, value: f32): i32 {
  let count = 0
  for (let step = firstStep; step > 0; step >>= 1) {
    count += select<i32>(step, 0, load<f32>(bounds + ((count + step - 1) << 2)) <= value)
  }
  return count
}

/** Ranks one column of rows that are `stride` bytes apart. `least` and `greatest` are 0 where nobody needs them. */
export function rankBounds(
  values: usize,
  stride: usize,
  bounds: usize,
  firstStep: i32,
  missing: i32,
  least: usize,
  greatest: usize,
): void {
  for (let row = 0; row < blockRows; row += 4) {
    const a = load<f32>(values)
    const b = load<f32>(values + stride)
    const c = load<f32>(values + 2 * stride)
    const d = load<f32>(values + 3 * stride)
    let i = 0
    let j = 0
    let k = 0
    let l = 0
    for (let step = firstStep; step > 0; step >>= 1) {
      const middle = bounds + ((step - 1) << 2)
      i += select<i32>(step, 0, load<f32>(middle + (i << 2)) <= a)
      j += select<i32>(step, 0, load<f32>(middle + (j << 2)) <= b)
      k += select<i32>(step, 0, load<f32>(middle + (k << 2)) <= c)
      l += select<i32>(step, 0, load<f32>(middle + (l << 2)) <= d)
    }
    if (least) store<u32>(least + row, i | (j << 8) | (k << 16) | (l << 24))
    if (greatest) {
      i = select<i32>(i, missing, a == a)
      j = select<i32>(j, missing, b == b)
      k = select<i32>(k, missing, c == c)
      l = select<i32>(l, missing, d == d)
      store<u32>(greatest + row, i | (j << 8) | (k << 16) | (l << 24))
    }
    values += 4 * stride
  }
}

/** Ranks one column for `count` sets: their tables of 256 ranks follow each other, as their ranks do. */
export function rankSets(
  values: usize,
  stride: usize,
  members: usize,
  firstStep: i32,
  tables: usize,
  count: i32,
  ranks: usize,
): void {
  for (let row = 0; row < blockRows; row++) {
    const value = load<f32>(values)
    const upTo = countUpTo(members, firstStep, value)
    let member: u8 = 0
    if (value != value) member = missingMember
    else if (upTo > 0 && load<f32>(members + ((upTo - 1) << 2)) == value) member = upTo as u8
    let table = tables + member
    let rank = ranks + row
    for (let set = 0; set < count; set++) {
      store<u8>(rank, load<u8>(table))
      table += 256
      rank += blockRows
    }
    values += stride
  }
}

/** All ones for each of 16 rows whose rank is not above the limit. A node is the address of its ranks and the limit. */
// @ts-ignore: decorator
@inline
function goesLeft(node: usize, ranks: usize): v128 {
  const packed = load<u32>(node)
  return v128.le<u8>(v128.load(ranks + (packed >> 8)), i8x16.splat(packed as i8))
}

// The number of the leaf that each of 16 rows comes to. The nodes of a tree stand in pre-order, each of 4 bytes.

// @ts-ignore: decorator
@inline
function tree1(node: usize, ranks: usize, first: i8): v128 {
  return v128.add<i8>(i8x16.splat(first + 1), goesLeft(node, ranks))
}

// @ts-ignore: decorator
@inline
function tree2(node: usize, ranks: usize, first: i8): v128 {
  return v128.bitselect(tree1(node + 4, ranks, first), tree1(node + 8, ranks, first + 2), goesLeft(node, ranks))
}

// @ts-ignore: decorator
@inline
function tree3(node: usize, ranks: usize, first: i8): v128 {
  return v128.bitselect(tree2(node + 4, ranks, first), tree2(node + 16, ranks, first + 4), goesLeft(node, ranks))
}

// @ts-ignore: decorator
@inline
function tree4(node: usize, ranks: usize, first: i8): v128 {
  return v128.bitselect(tree3(node + 4, ranks, first), tree3(node + 32, ranks, first + 8), goesLeft(node, ranks))
}

// @ts-ignore: decorator
@inline
function tree5(node: usize, ranks: usize, first: i8): v128 {
  return v128.bitselect(tree4(node + 4, ranks, first), tree4(node + 64, ranks, first + 16), goesLeft(node, ranks))
}

function tree6(node: usize, ranks: usize): v128 {
  return v128.bitselect(tree5(node + 4, ranks, 0), tree5(node + 128, ranks, 32), goesLeft(node, ranks))
}

function tree7(node: usize, ranks: usize): v128 {
  const right = v128.add<i8>(tree6(node + 256, ranks), i8x16.splat(64))
  return v128.bitselect(tree6(node + 4, ranks), right, goesLeft(node, ranks))
}

function tree8(node: usize, ranks: usize): v128 {
  const right = v128.add<i8>(tree7(node + 512, ranks), i8x16.splat(-128))
  return v128.bitselect(tree7(node + 4, ranks), right, goesLeft(node, ranks))
}

function leavesOf(depth: i32, node: usize, ranks: usize): v128 {
  switch (depth) {
    case 1: return tree1(node, ranks, 0)
    case 2: return tree2(node, ranks, 0)
    case 3: return tree3(node, ranks, 0)
    case 4: return tree4(node, ranks, 0)
    case 5: return tree5(node, ranks, 0)
    case 6: return tree6(node, ranks)
    case 7: return tree7(node, ranks)
    case 8: return tree8(node, ranks)
    default: return i8x16.splat(0)
  }
}

// @ts-ignore: decorator
@inline
function addFour(leaves: usize, a: u8, b: u8, c: u8, d: u8, sums: usize): void {
  let weights = v128.load32_zero(leaves + ((a as usize) << 2))
  weights = v128.load32_lane(leaves + ((b as usize) << 2), weights, 1)
  weights = v128.load32_lane(leaves + ((c as usize) << 2), weights, 2)
  weights = v128.load32_lane(leaves + ((d as usize) << 2), weights, 3)
  v128.store(sums, v128.add<f32>(v128.load(sums), weights))
}

// @ts-ignore: decorator
@inline
function addLeaves(at: v128, leaves: usize, sums: usize): void {
  addFour(leaves, i8x16.extract_lane_u(at, 0), i8x16.extract_lane_u(at, 1), i8x16.extract_lane_u(at, 2), i8x16.extract_lane_u(at, 3), sums)
  addFour(leaves, i8x16.extract_lane_u(at, 4), i8x16.extract_lane_u(at, 5), i8x16.extract_lane_u(at, 6), i8x16.extract_lane_u(at, 7), sums + 16)
  addFour(leaves, i8x16.extract_lane_u(at, 8), i8x16.extract_lane_u(at, 9), i8x16.extract_lane_u(at, 10), i8x16.extract_lane_u(at, 11), sums + 32)
  addFour(leaves, i8x16.extract_lane_u(at, 12), i8x16.extract_lane_u(at, 13), i8x16.extract_lane_u(at, 14), i8x16.extract_lane_u(at, 15), sums + 48)
}

/** Adds the leaves of each tree, in their order, to the sums of 16 × `groups` rows. */
export function sumTrees(
  depths: usize,
  count: i32,
  nodes: usize,
  leaves: usize,
  ranks: usize,
  groups: i32,
  sums: usize,
): void {
  for (let tree = 0; tree < count; tree++) {
    const depth = load<u8>(depths + tree) as i32
    for (let group = 0; group < groups; group++) {
      addLeaves(leavesOf(depth, nodes, ranks + (group << 4)), leaves, sums + (group << 6))
    }
    nodes += ((1 << depth) - 1) << 2
    leaves += (4 << depth) as usize
  }
}
