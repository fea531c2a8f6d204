import { openSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TrainingSet } from '@flit-ml/training'
import { features } from './make-training-set.ts'

/** Writes a set for processes to read: `values.bin` and `labels.bin`, 32-bit floats. */
export function writeTrainingSet(folder: string, { matrix, labels }: TrainingSet): void {
  writeFileSync(join(folder, 'values.bin'), matrix.values)
  writeFileSync(join(folder, 'labels.bin'), new Float32Array(labels))
}

/** Reads what `writeTrainingSet` wrote into memory that threads share. */
export function readTrainingSet(folder: string, rows: number): TrainingSet {
  const values = read(join(folder, 'values.bin'), rows * features.length)
  const labels = new Float64Array(new SharedArrayBuffer(8 * rows))
  labels.set(read(join(folder, 'labels.bin'), rows))
  return { matrix: { features, rows, values }, labels }
}

function read(path: string, length: number): Float32Array<SharedArrayBuffer> {
  const values = new Float32Array(new SharedArrayBuffer(4 * length))
  const bytes = readSync(openSync(path, 'r'), values)
  if (bytes !== values.byteLength) throw new Error(`${path} ends after ${bytes} bytes.`)
  return values
}
