import type { LabelledRows, Signature } from '@flit-ml/spec'
import { type TrainingMatrix, toMatrix } from './training-matrix.ts'

/** What is learnt from, in memory that workers share. */
export interface TrainingSet {
  readonly matrix: TrainingMatrix
  /** Length: rows. */
  readonly labels: Float64Array<SharedArrayBuffer>
  /** Length: rows; absent where each row counts alike. */
  readonly weights?: Float64Array<SharedArrayBuffer>
}

/**
 * Rows, labels and weights that the core has checked.
 * @throws the signal's reason.
 */
export async function toTrainingSet(
  { rows, labels, weights }: LabelledRows,
  signature: Signature,
  precision: 'float32' | 'float64',
  signal?: AbortSignal,
): Promise<TrainingSet> {
  const matrix = await toMatrix(rows, signature, precision, signal)
  return { matrix, labels: share(labels), ...(weights && { weights: share(weights) }) }
}

function share(values: ArrayLike<number>): Float64Array<SharedArrayBuffer> {
  const shared = new Float64Array(new SharedArrayBuffer(8 * values.length))
  shared.set(values)
  return shared
}
