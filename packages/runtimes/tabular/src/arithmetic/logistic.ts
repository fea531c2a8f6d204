import { exponentialFloat } from './exponential-float.ts'

const { fround, abs } = Math

/** The logistic function as the operators of ai.onnx.ml have it: by the exponential, each step rounded to float32. */
export function logistic(value: number): number {
  const share = fround(1 / fround(1 + exponentialFloat(-abs(fround(value)))))
  return value < 0 ? fround(1 - share) : share
}
