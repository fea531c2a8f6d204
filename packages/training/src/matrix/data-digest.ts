import { createHash } from 'node:crypto'
import type { TrainingSet } from './training-set.ts'

/** The sha256, in hexadecimal, of what is learnt from: the features' names and categories, then values, labels and weights. */
export function dataDigest({ matrix, labels, weights }: TrainingSet): string {
  const hash = createHash('sha256').update(JSON.stringify([matrix.features, matrix.rows]))
  for (const { buffer, byteOffset, byteLength } of [matrix.values, labels, weights ?? []].flat()) {
    hash.update(new Uint8Array(buffer, byteOffset, byteLength))
  }
  return hash.digest('hex')
}
