import { compileMatrixWriter } from '@flit-ml/encode'
import type { Encoding, Explanation, MatrixEncoding, Row } from '@flit-ml/spec'
import type { OnnxGraph } from '../onnx/graph.ts'
import { compileExplanation } from './compile-explanation.ts'
import type { Explainer } from './explainer.ts'
import { explainerOf } from './explainer-of.ts'
import { marginOf } from './margin-of.ts'

type ExplainRows = (rows: readonly Row[]) => readonly Explanation[]

/**
 * Explains rows by the names of their inputs: a category or a one-hot is one column, and so one contribution. `undefined`
 * where `marginOf` finds nothing to explain. All that it needs is made when it is first called.
 */
export function explainRows(artifact: Uint8Array, graph: OnnxGraph, encoding: Encoding): ExplainRows | undefined {
  if (encoding.layout !== 'matrix' || !marginOf(graph, encoding)) return undefined
  let explain: ExplainRows | undefined
  return (rows) => {
    explain ??= compileExplain(artifact, encoding)
    return explain(rows)
  }
}

function compileExplain(artifact: Uint8Array, encoding: MatrixEncoding): ExplainRows {
  const { columns, missing = Number.NaN } = encoding
  const { bias, explain } = explainerOf(artifact, encoding) as Explainer
  const write = compileMatrixWriter(columns, missing)
  const explanationOf = compileExplanation(columns, bias)
  return (rows) => {
    const matrix = new Float32Array(rows.length * columns.length)
    write(rows, matrix)
    const values = explain(matrix, rows.length)
    return rows.map((_, row) => explanationOf(values, row * columns.length))
  }
}
