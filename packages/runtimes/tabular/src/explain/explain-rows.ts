import { compileMatrixWriter, type MatrixWriter } from '@flit-ml/encode'
import type { Encoding, Explanation, Row } from '@flit-ml/spec'
import type { OnnxGraph } from '../onnx/graph.ts'
import type { Explainer } from './explainer.ts'
import { explainerOf } from './explainer-of.ts'
import { marginOf } from './margin-of.ts'

/**
 * Explains rows by the names of their inputs: a category or a one-hot is one column, and so one contribution. `undefined`
 * where `marginOf` finds nothing to explain. All that it needs is made when it is first called.
 */
export function explainRows(
  artifact: Uint8Array,
  graph: OnnxGraph,
  encoding: Encoding,
): ((rows: readonly Row[]) => readonly Explanation[]) | undefined {
  if (encoding.layout !== 'matrix' || !marginOf(graph, encoding)) return undefined
  const { columns, missing = Number.NaN } = encoding
  let explainer: Explainer | undefined
  let write: MatrixWriter | undefined
  return (rows) => {
    explainer ??= explainerOf(artifact, encoding) as Explainer
    write ??= compileMatrixWriter(columns, missing)
    const { bias, explain } = explainer
    const matrix = new Float32Array(rows.length * columns.length)
    write(rows, matrix)
    const values = explain(matrix, rows.length)
    return rows.map((_, row) => {
      const contributions: Record<string, number> = {}
      for (const [column, { name }] of columns.entries()) {
        contributions[name] = values[row * columns.length + column] as number
      }
      return { bias, contributions }
    })
  }
}
