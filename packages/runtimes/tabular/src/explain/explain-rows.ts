import { compileMatrixWriter } from '@flit-ml/encode'
import type { Explanation, MatrixEncoding, Row, Signature } from '@flit-ml/spec'
import type { OnnxGraph } from '../onnx/graph.ts'
import { compileByName } from './compile-by-name.ts'
import type { Explainer } from './explainer.ts'
import { explainerOf } from './explainer-of.ts'
import { marginOf } from './margin-of.ts'

type ExplainRows = (rows: readonly Row[]) => readonly Explanation[]

/**
 * Explains rows by the names of their inputs: a category or a one-hot is one column, and so one contribution. `undefined`
 * where `marginOf` finds nothing to explain. All that it needs is made when it is first called.
 */
export function explainRows(artifact: Uint8Array, graph: OnnxGraph, signature: Signature): ExplainRows | undefined {
  const { encoding, background } = signature
  if (encoding?.layout !== 'matrix' || !marginOf(graph, encoding, background !== undefined)) return undefined
  let explain: ExplainRows | undefined
  return (rows) => {
    explain ??= compileExplain(artifact, encoding, background)
    return explain(rows)
  }
}

function compileExplain(
  artifact: Uint8Array,
  { columns, missing = Number.NaN, ...encoding }: MatrixEncoding,
  background: readonly Row[] | undefined,
): ExplainRows {
  const write = compileMatrixWriter(columns, missing)
  const single = new Float32Array(columns.length)
  const matrixOf = (rows: readonly Row[]) => {
    const matrix = rows.length === 1 ? single : new Float32Array(rows.length * columns.length)
    write(rows, matrix)
    return matrix
  }
  const explainer = explainerOf(artifact, { ...encoding, columns }, background && matrixOf(background).slice())
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
