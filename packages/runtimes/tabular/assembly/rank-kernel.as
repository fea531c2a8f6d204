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

/** An entry of the table of columns: six numbers of four bytes. */
const entrySize: usize = 24

/**
 * Ranks the values of rows that are `stride` bytes apart; rows are taken four at a time. An entry of the table has the
 * distance of the column in a row, its bounds, the first step among them, the rank of a missing value where it is the
 * greatest, and where the ranks go: where a missing value is the least, and where it is the greatest, or 0.
 */
export function rankBounds(values: usize, stride: usize, rows: i32, table: usize, count: i32): void {
  for (let entry = 0; entry < count; entry++) {
    rankColumn(
      values + load<u32>(table),
      stride,
      rows,
      load<u32>(table + 4),
      load<i32>(table + 8),
      load<i32>(table + 12),
      load<u32>(table + 16),
      load<u32>(table + 20),
    )
    table += entrySize
  }
}

function rankColumn(
  values: usize,
  stride: usize,
  rows: i32,
  bounds: usize,
  firstStep: i32,
  missing: i32,
  least: usize,
  greatest: usize,
): void {
  if (rows == 1) {
    const value = load<f32>(values)
    const rank = countUpTo(bounds, firstStep, value)
    if (least) store<u8>(least, rank)
    if (greatest) store<u8>(greatest, select<i32>(rank, missing, value == value))
    return
  }
  for (let row = 0; row < rows; row += 4) {
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
  rows: i32,
  members: usize,
  firstStep: i32,
  tables: usize,
  count: i32,
  ranks: usize,
): void {
  for (let row = 0; row < rows; row++) {
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

/** All ones where the first row's rank is above the limit of a node. */
// @ts-ignore: decorator
@inline
function goesRight(node: usize, ranks: usize): usize {
  const packed = load<u32>(node)
  return 0 - ((load<u8>(ranks + (packed >> 8)) > (packed as u8)) as usize)
}

/** The next node: just behind its parent on the left, behind all that is on the left on the right. */
// @ts-ignore: decorator
@inline
function step(node: usize, right: usize): usize {
  return node + select<usize>(right, 4, right != 0)
}

/** The sum of the leaves that the first row comes to. Eight trees are walked together where they have the same depth. */
export function sumRow(depths: usize, count: i32, nodes: usize, leaves: usize, ranks: usize): f32 {
  let sum: f32 = 0
  let tree = 0
  while (tree < count) {
    const depth = load<u8>(depths + tree) as i32
    const weights: usize = 4 << depth
    const size = weights - 4
    if (tree + 8 <= count && load<u64>(depths + tree) == (depth as u64) * 0x0101010101010101) {
      let p0 = nodes
      let p1 = p0 + size
      let p2 = p1 + size
      let p3 = p2 + size
      let p4 = p3 + size
      let p5 = p4 + size
      let p6 = p5 + size
      let p7 = p6 + size
      let l0 = leaves
      let l1 = l0 + weights
      let l2 = l1 + weights
      let l3 = l2 + weights
      let l4 = l3 + weights
      let l5 = l4 + weights
      let l6 = l5 + weights
      let l7 = l6 + weights
      // Of the bytes of the leaves below a node, those on its left; its nodes on its left have 4 bytes fewer.
      for (let half = weights >> 1; half >= 4; half >>= 1) {
        const r0 = goesRight(p0, ranks) & half
        const r1 = goesRight(p1, ranks) & half
        const r2 = goesRight(p2, ranks) & half
        const r3 = goesRight(p3, ranks) & half
        const r4 = goesRight(p4, ranks) & half
        const r5 = goesRight(p5, ranks) & half
        const r6 = goesRight(p6, ranks) & half
        const r7 = goesRight(p7, ranks) & half
        l0 += r0
        l1 += r1
        l2 += r2
        l3 += r3
        l4 += r4
        l5 += r5
        l6 += r6
        l7 += r7
        p0 = step(p0, r0)
        p1 = step(p1, r1)
        p2 = step(p2, r2)
        p3 = step(p3, r3)
        p4 = step(p4, r4)
        p5 = step(p5, r5)
        p6 = step(p6, r6)
        p7 = step(p7, r7)
      }
      sum += load<f32>(l0)
      sum += load<f32>(l1)
      sum += load<f32>(l2)
      sum += load<f32>(l3)
      sum += load<f32>(l4)
      sum += load<f32>(l5)
      sum += load<f32>(l6)
      sum += load<f32>(l7)
      tree += 8
      nodes += 8 * size
      leaves += 8 * weights
    } else {
      let node = nodes
      let leaf = leaves
      for (let half = weights >> 1; half >= 4; half >>= 1) {
        const right = goesRight(node, ranks) & half
        leaf += right
        node = step(node, right)
      }
      sum += load<f32>(leaf)
      tree++
      nodes += size
      leaves += weights
    }
  }
  return sum
}
