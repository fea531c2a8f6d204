/** Functions of each number by itself, four at a time: what the last four have too many is computed and means nothing. */

/** The twin is `relu` of src/operators/elementwise/activations.ts. */
export function relu(from: usize, to: usize, count: i32): void {
  const zero = f32x4.splat(0)
  for (const end = from + ((count as usize) << 2); from < end; from += 16) {
    v128.store(to, f32x4.max(v128.load(from), zero))
    to += 16
  }
}

/** value * factor + number, rounded once. */
// @ts-ignore: decorator
@inline
function fused(value: v128, factor: v128, number: f32): v128 {
  return f32x4.relaxed_madd(value, factor, f32x4.splat(number))
}

/** The twin, which has the source of the coefficients: src/arithmetic/sigmoid.ts. */
export function sigmoid(from: usize, to: usize, count: i32): void {
  for (const end = from + ((count as usize) << 2); from < end; from += 16) {
    // Of two, `pmin` and `pmax` give the first where one is no number.
    const x = f32x4.pmax(f32x4.pmin(v128.load(from), f32x4.splat(18)), f32x4.splat(-18))
    const square = f32x4.mul(x, x)
    let above = fused(square, f32x4.splat(4.37031012579801e-11), 1.15627324459942e-7)
    above = fused(above, square, 6.08574864600143e-5)
    above = fused(above, square, 8.51377133304701e-3)
    above = fused(above, square, 2.48287947061529e-1)
    above = f32x4.mul(above, x)
    let below = fused(square, f32x4.splat(6.10247389755681e-13), 5.76102136993427e-9)
    below = fused(below, square, 6.2910678501704e-6)
    below = fused(below, square, 1.70198817374094e-3)
    below = fused(below, square, 1.16817656904453e-1)
    below = fused(below, square, 9.9315192102318e-1)
    const share = f32x4.add(f32x4.div(above, below), f32x4.splat(0.5))
    v128.store(to, f32x4.pmax(f32x4.pmin(share, f32x4.splat(1)), f32x4.splat(0)))
    to += 16
  }
}
