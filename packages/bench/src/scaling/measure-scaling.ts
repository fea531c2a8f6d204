import { convert } from '@flit-ml/convert'
import { compileMatrixModel } from '@flit-ml/runtime-tabular'
import { interleave } from '../harness/interleave.ts'
import type { Result } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { makeBooster, makeRows } from '../tabular/make-booster.ts'

interface Size {
  readonly trees: number
  readonly rows: number
  readonly features: number
}

export interface Scaling {
  readonly id: string
  /** What stays the same. */
  readonly against: string
  /** What grows, and how far: to eight times the first. */
  readonly grows: keyof Size
  readonly sizes: readonly number[]
}

const usual: Size = { trees: 100, rows: 5000, features: 30 }

export const scalings: readonly Scaling[] = [
  { id: 'scaling-trees', against: '5,000 rows, 30 features', grows: 'trees', sizes: [100, 200, 400, 600, 800] },
  {
    id: 'scaling-rows',
    against: '100 trees, 30 features',
    grows: 'rows',
    sizes: [5000, 10_000, 20_000, 30_000, 40_000],
  },
  { id: 'scaling-features', against: '100 trees, 5,000 rows', grows: 'features', sizes: [20, 40, 80, 120, 160] },
]

/**
 * How many times as long a batch takes with eight times as much of what grows; its parts are milliseconds. The least of the
 * rounds counts, and not the median: there is no peer that would meet the same noise, and noise only adds.
 */
export async function measureScaling({ id, against, grows, sizes }: Scaling): Promise<Result> {
  const sides = Object.fromEntries(sizes.map((size) => [String(size), batchOf({ ...usual, [grows]: size })]))
  const times = await interleave(sides, { rounds: 100, warmUpMilliseconds: 300 })
  const parts = sizes.map((size) => {
    const value = Math.min(...(times[size] ?? [])) / 1000
    return { name: String(size), value, note: `ms for so many ${grows}` }
  })
  const value = (parts.at(-1)?.value ?? Number.NaN) / (parts[0]?.value ?? Number.NaN)
  return { id, value, unit: 'times', against, parts }
}

/** Answers one batch; that SIMD and JavaScript give the same bits is checked before. */
function batchOf({ trees, rows, features }: Size): () => unknown {
  const { onnx } = convert(new TextEncoder().encode(makeBooster(trees, features)))
  const model = compileMatrixModel(onnx)
  const matrix = makeRows(rows, features)
  const few = matrix.subarray(0, 100 * features)
  assertSameAnswers('tabular-scaling', model.predict(few), compileMatrixModel(onnx, { simd: false }).predict(few))
  return () => model.predict(matrix)
}
