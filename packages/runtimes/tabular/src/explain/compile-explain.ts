import { compileMatrixWriter } from '@flit-ml/encode'
import type { Explanation, MatrixEncoding, Row } from '@flit-ml/spec'
import { compileByName } from './compile-by-name.ts'
import type { Explainer } from './explainer.ts'
import { explainerOf } from './explainer-of.ts'

export type ExplainRows = (rows: readonly Row[]) => readonly Explanation[]

/** Makes what explains rows by the names of their inputs; interventionally, where there is a background. */
export function compileExplain(
  artifact: Uint8Array,
  { columns, missing = Number.NaN, ...encoding }: MatrixEncoding,
  background: readonly Row[] | undefined,
  simd: boolean,
): ExplainRows {
  const write = compileMatrixWriter(columns, missing)
  const single = new Float32Array(columns.length)
  const matrixOf = (rows: readonly Row[]) => {
    const matrix = rows.length === 1 ? single : new Float32Array(rows.length * columns.length)
    write(rows, matrix)
    return matrix
  }
  const compared = background && matrixOf(background).slice()
  const explainer = explainerOf(artifact, { ...encoding, columns }, compared, simd)
  const { bias, explain, isEstimated = false } = explainer as Explainer
  const byName = compileByName(columns)
  return (rows) => {
    const errors = isEstimated ? new Float64Array(rows.length * columns.length) : undefined
    const values = explain(matrixOf(rows), rows.length, errors)
    return rows.map((_, row) => {
      const contributions = byName(values, row * columns.length)
      return errors
        ? { bias, contributions, standardErrors: byName(errors, row * columns.length) }
        : { bias, contributions }
    })
  }
}
