/**
 * Walks a tree for what each column adds to a row. The twin in JavaScript is the specification: src/explain/script-walk.ts,
 * which says what each list has. Points are taken two at a time.
 */

let columns: usize = 0
let missingIsTrue: usize = 0
let intervalStarts: usize = 0
let from: usize = 0
let to: usize = 0
let values: usize = 0
let whenFalse: usize = 0
let shares: usize = 0
let columnShares: usize = 0
let previous: usize = 0
let points: usize = 0
let others: usize = 0
let inverses: usize = 0
let row: usize = 0
let isMet: usize = 0
let contributions: usize = 0
/** How far the sums are from the products. */
let distance: usize = 0
/** The bytes that the numbers of all points take. */
let size: usize = 0

/** `lists` has the addresses of the tree's lists, in the order of above; then those of the products and of the sums. */
export function walk(lists: usize, pointSize: i32): void {
  columns = load<u32>(lists)
  missingIsTrue = load<u32>(lists, 4)
  intervalStarts = load<u32>(lists, 8)
  from = load<u32>(lists, 12)
  to = load<u32>(lists, 16)
  values = load<u32>(lists, 20)
  whenFalse = load<u32>(lists, 24)
  shares = load<u32>(lists, 28)
  columnShares = load<u32>(lists, 32)
  previous = load<u32>(lists, 36)
  points = load<u32>(lists, 40)
  others = load<u32>(lists, 44)
  inverses = load<u32>(lists, 48)
  row = load<u32>(lists, 52)
  isMet = load<u32>(lists, 56)
  contributions = load<u32>(lists, 60)
  const products = load<u32>(lists, 64) as usize
  distance = load<u32>(lists, 68) - products
  size = pointSize
  visit(0, products)
}

function holds(node: usize, value: f32): bool {
  if (value != value) return load<u8>(missingIsTrue + node) != 0
  const starts = intervalStarts + (node << 2)
  const end = (load<u32>(starts, 4) as usize) << 2
  for (let interval = (load<u32>(starts) as usize) << 2; interval < end; interval += 4) {
    if (load<f32>(from + interval) <= value && value <= load<f32>(to + interval)) return true
  }
  return false
}

function visit(node: usize, at: usize): void {
  const column = load<i32>(columns + (node << 2)) as usize
  const sums = at + distance
  if ((column as i32) < 0) {
    const value = v128.load64_splat(values + (node << 3))
    for (let point: usize = 0; point < size; point += 16) {
      v128.store(sums + point, f64x2.mul(v128.load(at + point), value))
    }
    return
  }
  for (let point: usize = 0; point < size; point += 16) v128.store(sums + point, f64x2.splat(0))
  const first = node + 1
  const second = load<u32>(whenFalse + (node << 2)) as usize
  if (load<u8>(isMet + column) == 0) {
    pass(first, at)
    pass(second, at)
    return
  }
  const isTrue = holds(node, load<f32>(row + (column << 2)))
  meet(isTrue ? first : second, column, at)
  miss(isTrue ? second : first, column, at)
}

function pass(node: usize, at: usize): void {
  const address = shares + (node << 3)
  if (load<f64>(address) == 0) return
  const share = v128.load64_splat(address)
  const next = at + size
  for (let point: usize = 0; point < size; point += 16) {
    v128.store(next + point, f64x2.mul(v128.load(at + point), share))
  }
  visit(node, next)
  const sums = at + distance
  for (let point: usize = 0; point < size; point += 16) {
    v128.store(sums + point, f64x2.add(v128.load(sums + point), v128.load(sums + size + point)))
  }
}

function meet(node: usize, column: usize, at: usize): void {
  const before = load<u32>(previous + (node << 2)) as usize
  const share = v128.load64_splat(columnShares + (node << 3))
  const next = at + size
  const own = inverses + node * size
  const last = inverses + before * size
  for (let point: usize = 0; point < size; point += 16) {
    const factor = f64x2.add(f64x2.mul(share, v128.load(others + point)), v128.load(points + point))
    const product = f64x2.mul(f64x2.mul(v128.load(at + point), factor), v128.load(last + point))
    v128.store(next + point, product)
  }
  visit(node, next)
  const gain = f64x2.sub(f64x2.splat(1), share)
  const loss = f64x2.sub(f64x2.splat(1), v128.load64_splat(columnShares + (before << 3)))
  const sums = at + distance
  let credit = f64x2.splat(0)
  for (let point: usize = 0; point < size; point += 16) {
    const sum = v128.load(sums + size + point)
    v128.store(sums + point, f64x2.add(v128.load(sums + point), sum))
    const change = f64x2.sub(f64x2.mul(gain, v128.load(own + point)), f64x2.mul(loss, v128.load(last + point)))
    credit = f64x2.add(credit, f64x2.mul(sum, change))
  }
  addCredit(column, credit)
}

function miss(node: usize, column: usize, at: usize): void {
  const address = columnShares + (node << 3)
  if (load<f64>(address) == 0) return
  const before = load<u32>(previous + (node << 2)) as usize
  const share = v128.load64_splat(address)
  const next = at + size
  const last = inverses + before * size
  for (let point: usize = 0; point < size; point += 16) {
    const factor = f64x2.mul(f64x2.mul(share, v128.load(others + point)), v128.load(last + point))
    v128.store(next + point, f64x2.mul(v128.load(at + point), factor))
  }
  store<u8>(isMet + column, 0)
  visit(node, next)
  store<u8>(isMet + column, 1)
  const loss = f64x2.sub(f64x2.splat(1), v128.load64_splat(columnShares + (before << 3)))
  const sums = at + distance
  let credit = f64x2.splat(0)
  for (let point: usize = 0; point < size; point += 16) {
    const sum = v128.load(sums + size + point)
    v128.store(sums + point, f64x2.add(v128.load(sums + point), sum))
    const inverse = f64x2.div(f64x2.splat(1), v128.load(others + point))
    const change = f64x2.add(inverse, f64x2.mul(loss, v128.load(last + point)))
    credit = f64x2.sub(credit, f64x2.mul(sum, change))
  }
  addCredit(column, credit)
}

function addCredit(column: usize, credit: v128): void {
  const address = contributions + (column << 3)
  const sum = f64x2.extract_lane(credit, 0) + f64x2.extract_lane(credit, 1)
  store<f64>(address, load<f64>(address) + sum)
}
