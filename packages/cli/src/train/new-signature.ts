import type { Row, Signature } from '@flit-ml/spec'
import { randomFrom, shuffle } from '@flit-ml/training'

/** The signature of a fitted model; what explanations compare with, where it has any, are as many rows of the data. */
export function newSignature(fitted: Signature, data: readonly Row[], seed: number): Signature {
  const { background, example, ...others } = fitted
  if (!background) return fitted
  const indices = Uint32Array.from(data.keys())
  shuffle(indices, randomFrom(seed))
  const sample = [...indices.subarray(0, background.length)].map((index) => data[index] as Row)
  return { ...others, background: sample, example }
}
