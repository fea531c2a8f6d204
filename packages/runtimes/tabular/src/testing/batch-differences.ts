import { compileMatrixModel } from '../compile-matrix-model.ts'
import type { ParityCase } from './parity-cases.ts'
import { predictInWorker } from './predict-in-worker.ts'
import { greatestUlps } from './ulps.ts'

const sizes = [1, 2, 3, 17, 63, 64, 65, 200]

/** Where rows are answered otherwise than in one batch: in batches of other sizes, without SIMD, or in a worker thread. */
export async function batchDifferences(
  { artifact, columns }: ParityCase,
  matrix: Float32Array,
  answers: Float32Array,
): Promise<readonly string[]> {
  const model = compileMatrixModel(artifact)
  const differences: string[] = []
  const check = (what: string, found: Float32Array, row: number) => {
    const expected = answers.subarray(row * model.width, row * model.width + found.length)
    if (greatestUlps(found, expected) > 0) differences.push(`${what}, from row ${row}`)
  }
  const rows = matrix.length / columns
  for (const size of sizes) {
    for (let row = 0; row + size <= Math.min(rows, 400); row += size)
      check(`in a batch of ${size}`, model.predict(matrix.slice(row * columns, (row + size) * columns)), row)
  }
  check('without SIMD', compileMatrixModel(artifact, { simd: false }).predict(matrix), 0)
  check('in a worker', await predictInWorker(artifact, matrix), 0)
  return differences
}
