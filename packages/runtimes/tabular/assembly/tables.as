/**
 * The patterns of one row, and what tables hold for them. The twins in JavaScript are the specification:
 * src/explain/row-patterns.ts and src/explain/compile-row-adder.ts.
 */

/**
 * Writes the patterns of a row: at each of `count` places, a multiple of four, stands which part of `set` to take, in words.
 * A part has `size` bytes, a multiple of 16.
 */
export function findPatterns(places: usize, count: i32, set: usize, patterns: usize, size: i32): void {
  memory.fill(patterns, 0, size)
  for (const last = places + ((count as usize) << 2); places < last; places += 16) {
    const a = set + ((load<u32>(places) as usize) << 2)
    const b = set + ((load<u32>(places, 4) as usize) << 2)
    const c = set + ((load<u32>(places, 8) as usize) << 2)
    const d = set + ((load<u32>(places, 12) as usize) << 2)
    for (let at: usize = 0; at < (size as usize); at += 16) {
      const two = v128.or(v128.load(a + at), v128.load(b + at))
      const four = v128.or(v128.or(v128.load(c + at), v128.load(d + at)), two)
      v128.store(patterns + at, v128.or(v128.load(patterns + at), four))
    }
  }
}

/**
 * Writes the sums of 16 columns: `count` parts of tables have 16 numbers of four bytes for each pattern. `parts` has of each
 * which pattern it is for, and where its numbers start among `values`, in bytes.
 */
export function sumParts(patterns: usize, parts: usize, count: i32, values: usize, sums: usize): void {
  let a = i32x4.splat(0)
  let b = a
  let c = a
  let d = a
  for (const last = parts + ((count as usize) << 3); parts < last; parts += 8) {
    const pattern = load<u8>(patterns + (load<u32>(parts) as usize)) as usize
    const at = values + (load<u32>(parts, 4) as usize) + (pattern << 6)
    a = i32x4.add(a, v128.load(at))
    b = i32x4.add(b, v128.load(at, 16))
    c = i32x4.add(c, v128.load(at, 32))
    d = i32x4.add(d, v128.load(at, 48))
  }
  v128.store(sums, a)
  v128.store(sums, b, 16)
  v128.store(sums, c, 32)
  v128.store(sums, d, 48)
}
