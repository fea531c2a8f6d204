const { fround } = Math

/** ONNX Runtime's: beyond it, its approximation is flat. */
const limit = 18

/**
 * The logistic function as ONNX Runtime computes it in float32: a rational approximation, every step of which is a fused
 * multiply-add. The product of two float32 numbers is exact in a double, so that one rounding makes the same of it.
 * Source of the coefficients: MlasLogisticConstants of ONNX Runtime, which took them from Eigen (MPL 2.0).
 */
export function sigmoid(value: number): number {
  const x = Math.max(-limit, Math.min(limit, value))
  const square = fround(x * x)
  let above = fround(square * p9 + p7)
  above = fround(above * square + p5)
  above = fround(above * square + p3)
  above = fround(above * square + p1)
  above = fround(above * x)
  let below = fround(square * q10 + q8)
  below = fround(below * square + q6)
  below = fround(below * square + q4)
  below = fround(below * square + q2)
  below = fround(below * square + q0)
  // Far from 0 the approximation leaves the interval by its last bit.
  return Math.max(0, Math.min(1, fround(fround(above / below) + 0.5)))
}

const p9 = fround(4.37031012579801e-11)
const p7 = fround(1.15627324459942e-7)
const p5 = fround(6.08574864600143e-5)
const p3 = fround(8.51377133304701e-3)
const p1 = fround(2.48287947061529e-1)
const q10 = fround(6.10247389755681e-13)
const q8 = fround(5.76102136993427e-9)
const q6 = fround(6.2910678501704e-6)
const q4 = fround(1.70198817374094e-3)
const q2 = fround(1.16817656904453e-1)
const q0 = fround(9.9315192102318e-1)
