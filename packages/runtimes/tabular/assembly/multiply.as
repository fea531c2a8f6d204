/**
 * Rows times a matrix. The twin in JavaScript is the specification: src/operators/matrix/multiply-matrix.ts. Each product is
 * added by a fused multiply-add, in the order of the rows of the matrix.
 */

/** The matrix stands in panels of eight columns, row by row, of which the last is filled up with zeros. */
const panelRow: usize = 32

/** Adds a product to a sum, and rounds once. */
// @ts-ignore: decorator
@inline
function add(sum: v128, value: v128, weights: usize): v128 {
  return f32x4.relaxed_madd(value, v128.load(weights), sum)
}

/** Stores the first numbers of eight. */
// @ts-ignore: decorator
@inline
function storeFirst(to: usize, count: i32, low: v128, high: v128): void {
  if (count >= 4) {
    v128.store(to, low)
    to += 16
    low = high
    count -= 4
  }
  if (count >= 4) {
    v128.store(to, low)
    return
  }
  if (count & 2) {
    v128.store64_lane(to, low, 0)
    low = i8x16.shuffle(low, low, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)
    to += 8
  }
  if (count & 1) v128.store32_lane(to, low, 0)
}

/**
 * Answers [rows, inner] times [inner, width], plus a bias of whole panels, with [rows, width]; `strip` products are summed up before
 * they are added to the rest. A row alone is multiplied with
 * four panels together, and four rows with one: so many sums are under way as fill the processor.
 */
export function multiply(
  values: usize,
  rows: i32,
  inner: i32,
  strip: i32,
  weights: usize,
  bias: usize,
  width: i32,
  output: usize,
): void {
  const stride = (inner as usize) << 2
  const step = (width as usize) << 2
  while (rows >= 4) {
    fourRows(values, inner, strip, weights, bias, width, output)
    rows -= 4
    values += 4 * stride
    output += 4 * step
  }
  while (rows > 0) {
    oneRow(values, inner, strip, weights, bias, width, output)
    rows--
    values += stride
    output += step
  }
}

function fourRows(values: usize, inner: i32, strip: i32, weights: usize, bias: usize, width: i32, output: usize): void {
  const stride = (inner as usize) << 2
  const step = (width as usize) << 2
  for (; width > 0; width -= 8) {
    let a = v128.load(bias)
    let b = v128.load(bias, 16)
    let c = a
    let d = b
    let e = a
    let f = b
    let g = a
    let h = b
    let value = values
    for (let left = inner; left > 0; left -= strip) {
      let i = f32x4.splat(0)
      let j = i
      let k = i
      let l = i
      let m = i
      let n = i
      let o = i
      let p = i
      for (const end = value + ((min(left, strip) as usize) << 2); value < end; value += 4) {
        const first = v128.load32_splat(value)
        i = add(i, first, weights)
        j = add(j, first, weights + 16)
        const second = v128.load32_splat(value + stride)
        k = add(k, second, weights)
        l = add(l, second, weights + 16)
        const third = v128.load32_splat(value + 2 * stride)
        m = add(m, third, weights)
        n = add(n, third, weights + 16)
        const fourth = v128.load32_splat(value + 3 * stride)
        o = add(o, fourth, weights)
        p = add(p, fourth, weights + 16)
        weights += panelRow
      }
      a = f32x4.add(a, i)
      b = f32x4.add(b, j)
      c = f32x4.add(c, k)
      d = f32x4.add(d, l)
      e = f32x4.add(e, m)
      f = f32x4.add(f, n)
      g = f32x4.add(g, o)
      h = f32x4.add(h, p)
    }
    storeFirst(output, width, a, b)
    storeFirst(output + step, width, c, d)
    storeFirst(output + 2 * step, width, e, f)
    storeFirst(output + 3 * step, width, g, h)
    bias += panelRow
    output += panelRow
  }
}

function oneRow(values: usize, inner: i32, strip: i32, weights: usize, bias: usize, width: i32, output: usize): void {
  const panel = (inner as usize) << 5
  for (; width > 24; width -= 32) {
    fourPanels(values, inner, strip, weights, bias, width, output)
    weights += 4 * panel
    bias += 4 * panelRow
    output += 4 * panelRow
  }
  for (; width > 0; width -= 8) {
    let a = v128.load(bias)
    let b = v128.load(bias, 16)
    let value = values
    for (let left = inner; left > 0; left -= strip) {
      let c = f32x4.splat(0)
      let d = c
      for (const end = value + ((min(left, strip) as usize) << 2); value < end; value += 4) {
        const splat = v128.load32_splat(value)
        c = add(c, splat, weights)
        d = add(d, splat, weights + 16)
        weights += panelRow
      }
      a = f32x4.add(a, c)
      b = f32x4.add(b, d)
    }
    storeFirst(output, width, a, b)
    bias += panelRow
    output += panelRow
  }
}

function fourPanels(values: usize, inner: i32, strip: i32, weights: usize, bias: usize, width: i32, output: usize): void {
  const panel = (inner as usize) << 5
  let a = v128.load(bias)
  let b = v128.load(bias, 16)
  let c = v128.load(bias, 32)
  let d = v128.load(bias, 48)
  let e = v128.load(bias, 64)
  let f = v128.load(bias, 80)
  let g = v128.load(bias, 96)
  let h = v128.load(bias, 112)
  const second = panel
  const third = 2 * panel
  const fourth = 3 * panel
  for (let left = inner; left > 0; left -= strip) {
    let i = f32x4.splat(0)
    let j = i
    let k = i
    let l = i
    let m = i
    let n = i
    let o = i
    let p = i
    for (const end = values + ((min(left, strip) as usize) << 2); values < end; values += 4) {
      const value = v128.load32_splat(values)
      i = add(i, value, weights)
      j = add(j, value, weights + 16)
      k = add(k, value, weights + second)
      l = add(l, value, weights + second + 16)
      m = add(m, value, weights + third)
      n = add(n, value, weights + third + 16)
      o = add(o, value, weights + fourth)
      p = add(p, value, weights + fourth + 16)
      weights += panelRow
    }
    a = f32x4.add(a, i)
    b = f32x4.add(b, j)
    c = f32x4.add(c, k)
    d = f32x4.add(d, l)
    e = f32x4.add(e, m)
    f = f32x4.add(f, n)
    g = f32x4.add(g, o)
    h = f32x4.add(h, p)
  }
  storeFirst(output, 8, a, b)
  storeFirst(output + 32, 8, c, d)
  storeFirst(output + 64, 8, e, f)
  storeFirst(output + 96, min(width - 24, 8), g, h)
}
