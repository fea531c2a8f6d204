/**
 * Ranks of values among the bounds of their column. The twin in JavaScript is the specification: src/trees/rank-row.ts.
 * A rank is stored with its first bit turned over, so that ranks are compared as signed bytes, in one instruction.
 */

const blockRows: i32 = 64
const missingMember: u8 = 255
const firstBits: i32 = 0x80808080

/** An entry of the table of columns: ten numbers of four bytes. */
const entrySize: usize = 40

/** The buckets of four values: a whole number in the low half of each lane. */
// @ts-ignore: decorator
@inline
function bucketsOf(values: v128, entry: usize): v128 {
  const distance = f32x4.mul(f32x4.sub(values, v128.load32_splat(entry, 24)), v128.load32_splat(entry, 28))
  // What is not a number comes to bucket 0.
  const positive = f32x4.pmax(f32x4.splat(0), distance)
  return f32x4.add(f32x4.pmin(v128.load32_splat(entry, 32), positive), f32x4.splat(8388608))
}

/** The step, or 0 where the bound is above the value. */
// @ts-ignore: decorator
@inline
function passed(bound: usize, value: f32, step: i32): i32 {
  return (0 - ((load<f32>(bound) <= value) as i32)) & step
}

/**
 * Ranks the values of rows that are `stride` bytes apart; rows are taken four at a time. An entry of the table has the
 * distance of the column in a row, the bounds, the first step among those of one bucket, the rank of a missing value
 * where it is the greatest, where the ranks go (where a missing value is the least, and where it is the greatest, or 0),
 * what makes a bucket of a value (the origin, the scale, the last bucket), and the rank at which each bucket starts.
 */
export function rankBounds(values: usize, stride: usize, rows: i32, table: usize, count: i32): void {
  for (let entry = table; entry < table + (count as usize) * entrySize; entry += entrySize) {
    if (rows == 1) rankOne(values + load<u32>(entry), entry)
    else rankColumn(values + load<u32>(entry), stride, rows, entry)
  }
}

function rankOne(at: usize, entry: usize): void {
  const values = v128.load32_splat(at)
  const bounds = load<u32>(entry, 4) as usize
  let rank = load<u8>(load<u32>(entry, 36) + i16x8.extract_lane_u(bucketsOf(values, entry), 0)) as i32
  for (let step = load<i32>(entry, 8); step > 0; step >>= 1) rank += passed(bounds + ((rank + step - 1) << 2), load<f32>(at), step)
  const least = load<u32>(entry, 16) as usize
  const greatest = load<u32>(entry, 20) as usize
  if (least) store<u8>(least, rank ^ firstBits)
  // As a mask: a branch would be taken at random.
  const isMissing = i32x4.extract_lane(f32x4.ne(values, values), 0)
  if (greatest) store<u8>(greatest, ((rank & ~isMissing) | (load<i32>(entry, 12) & isMissing)) ^ firstBits)
}

function rankColumn(at: usize, stride: usize, rows: i32, entry: usize): void {
  const bounds = load<u32>(entry, 4) as usize
  const firstStep = load<i32>(entry, 8)
  const missing = i32x4.splat(load<i32>(entry, 12))
  const least = load<u32>(entry, 16) as usize
  const greatest = load<u32>(entry, 20) as usize
  const starts = load<u32>(entry, 36) as usize
  for (let row = 0; row < rows; row += 4) {
    const b = at + stride
    const c = b + stride
    const d = c + stride
    let values = v128.load32_zero(at)
    values = v128.load32_lane(b, values, 1)
    values = v128.load32_lane(c, values, 2)
    values = v128.load32_lane(d, values, 3)
    const buckets = bucketsOf(values, entry)
    let i = load<u8>(starts + i16x8.extract_lane_u(buckets, 0)) as i32
    let j = load<u8>(starts + i16x8.extract_lane_u(buckets, 2)) as i32
    let k = load<u8>(starts + i16x8.extract_lane_u(buckets, 4)) as i32
    let l = load<u8>(starts + i16x8.extract_lane_u(buckets, 6)) as i32
    for (let step = firstStep; step > 1; step >>= 1) {
      const middle = bounds + ((step - 1) << 2)
      i += passed(middle + (i << 2), load<f32>(at), step)
      j += passed(middle + (j << 2), load<f32>(b), step)
      k += passed(middle + (k << 2), load<f32>(c), step)
      l += passed(middle + (l << 2), load<f32>(d), step)
    }
    // The last step, of 1.
    let nearest = v128.load32_zero(bounds + (i << 2))
    nearest = v128.load32_lane(bounds + (j << 2), nearest, 1)
    nearest = v128.load32_lane(bounds + (k << 2), nearest, 2)
    nearest = v128.load32_lane(bounds + (l << 2), nearest, 3)
    const ranks = i32x4.sub(i32x4(i, j, k, l), f32x4.le(nearest, values))
    if (least) storeRanks(least + row, ranks)
    if (greatest) storeRanks(greatest + row, v128.bitselect(missing, ranks, f32x4.ne(values, values)))
    at = d + stride
  }
}

/** Four ranks, each in a lane. */
// @ts-ignore: decorator
@inline
function storeRanks(at: usize, ranks: v128): void {
  const pairs = i16x8.narrow_i32x4_s(ranks, ranks)
  store<u32>(at, i32x4.extract_lane(i8x16.narrow_i16x8_u(pairs, pairs), 0) ^ firstBits)
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
    let upTo = 0
    for (let step = firstStep; step > 0; step >>= 1) upTo += passed(members + ((upTo + step - 1) << 2), value, step)
    let member: u8 = 0
    if (value != value) member = missingMember
    else if (upTo > 0 && load<f32>(members + ((upTo - 1) << 2)) == value) member = upTo as u8
    let table = tables + member
    let rank = ranks + row
    for (let set = 0; set < count; set++) {
      store<u8>(rank, load<u8>(table) ^ (firstBits as u8))
      table += 256
      rank += blockRows
    }
    values += stride
  }
}
