/** The kernel for linear models and networks. Every address is the caller's; nothing is allocated here. */
export { relu, sigmoid } from './activations'
export { multiply } from './multiply'

/** a * b + c, rounded once, or twice on a machine that cannot do better. */
export function multiplyAdd(a: f32, b: f32, c: f32): f32 {
  return f32x4.extract_lane(f32x4.relaxed_madd(f32x4.splat(a), f32x4.splat(b), f32x4.splat(c)), 0)
}
