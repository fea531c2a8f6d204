import { setImmediate } from 'node:timers/promises'
import { compileMatrixWriter } from '@flit-ml/encode'
import type { Row, Signature } from '@flit-ml/spec'
import { featuresOf, type TrainingFeature } from './training-feature.ts'

/** Rows as numbers, in memory that workers share. */
export interface TrainingMatrix {
  readonly features: readonly TrainingFeature[]
  readonly rows: number
  /** [rows, features], a row after the other: a boolean as 0 or 1, a category as its index, a missing value as NaN. */
  readonly values: Float32Array<SharedArrayBuffer> | Float64Array<SharedArrayBuffer>
}

/** After so many rows others have their turn on the event loop. */
const batch = 5_000

/**
 * Writes rows, which are as the signature says, into a matrix.
 * @param precision What a number is kept in: `float32` is what a graph sees.
 * @throws the signal's reason.
 */
export async function toMatrix(
  rows: readonly Row[],
  signature: Signature,
  precision: 'float32' | 'float64',
  signal?: AbortSignal,
): Promise<TrainingMatrix> {
  const features = featuresOf(signature)
  const write = compileMatrixWriter(features, Number.NaN)
  const values = allocate(rows.length * features.length, precision)
  for (let start = 0; start < rows.length; start += batch) {
    const end = Math.min(start + batch, rows.length)
    write(rows.slice(start, end), values.subarray(start * features.length, end * features.length))
    if (end < rows.length) await setImmediate()
    signal?.throwIfAborted()
  }
  return { features, rows: rows.length, values }
}

function allocate(length: number, precision: 'float32' | 'float64'): TrainingMatrix['values'] {
  if (precision === 'float32') return new Float32Array(new SharedArrayBuffer(4 * length))
  return new Float64Array(new SharedArrayBuffer(8 * length))
}
