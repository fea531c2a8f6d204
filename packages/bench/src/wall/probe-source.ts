/** AssemblyScript of what is left when a kernel does nothing that it could do without. */
export const probeSource = `
/** Compares 16 bytes with a limit, so many times: four results take turns, so that none waits. */
export function compare(from: usize, count: i32, limit: i8): i32 {
  const limits = i8x16.splat(limit)
  let a = limits
  let b = limits
  let c = limits
  let d = limits
  for (; count > 0; count -= 8) {
    a = v128.xor(a, i8x16.gt_s(v128.load(from), limits))
    b = v128.xor(b, i8x16.gt_s(v128.load(from, 16), limits))
    c = v128.xor(c, i8x16.gt_s(v128.load(from, 32), limits))
    d = v128.xor(d, i8x16.gt_s(v128.load(from, 48), limits))
    a = v128.xor(a, i8x16.gt_s(v128.load(from, 64), limits))
    b = v128.xor(b, i8x16.gt_s(v128.load(from, 80), limits))
    c = v128.xor(c, i8x16.gt_s(v128.load(from, 96), limits))
    d = v128.xor(d, i8x16.gt_s(v128.load(from, 112), limits))
  }
  return i8x16.bitmask(v128.xor(v128.xor(a, b), v128.xor(c, d)))
}

/** Reads so many bytes. */
export function read(from: usize, size: usize): i32 {
  let found = i8x16.splat(0)
  for (const end = from + size; from < end; from += 64) {
    found = v128.xor(found, v128.load(from))
    found = v128.xor(found, v128.load(from, 16))
    found = v128.xor(found, v128.load(from, 32))
    found = v128.xor(found, v128.load(from, 48))
  }
  return i8x16.bitmask(found)
}

/** Multiplies and adds, each time with what came of the time before. */
export function chain(from: usize, count: i32): f32 {
  let sum = f32x4.splat(0)
  for (const end = from + ((count as usize) << 2); from < end; from += 4) {
    const value = v128.load32_splat(from)
    sum = f32x4.relaxed_madd(value, value, sum)
  }
  return f32x4.extract_lane(sum, 0)
}

/** Eight walks side by side, of so many steps: each step reads a byte, and then where that says. */
export function walk(from: usize, steps: i32): i32 {
  let a = 0
  let b = 1
  let c = 2
  let d = 3
  let e = 4
  let f = 5
  let g = 6
  let h = 7
  for (; steps > 0; steps--) {
    a = load<u8>(from + load<u8>(from + a))
    b = load<u8>(from + load<u8>(from + b))
    c = load<u8>(from + load<u8>(from + c))
    d = load<u8>(from + load<u8>(from + d))
    e = load<u8>(from + load<u8>(from + e))
    f = load<u8>(from + load<u8>(from + f))
    g = load<u8>(from + load<u8>(from + g))
    h = load<u8>(from + load<u8>(from + h))
  }
  return a + b + c + d + e + f + g + h
}
`
