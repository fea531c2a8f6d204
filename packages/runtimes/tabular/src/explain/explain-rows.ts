import type { Awaitable, Explanation, Row, Signature } from '@flit-ml/spec'
import type { OnnxGraph } from '../onnx/graph.ts'
import type { ExplainRows } from './compile-explain.ts'
import { marginOf } from './margin-of.ts'

/**
 * Explains rows by the names of their inputs: a category or a one-hot is one column, and so one contribution. `undefined`
 * where `marginOf` finds nothing to explain. All that it needs is loaded and made when it is first called: a process that
 * only predicts does without.
 */
export function explainRows(
  artifact: Uint8Array,
  graph: OnnxGraph,
  signature: Signature,
  simd: boolean,
): ((rows: readonly Row[]) => Awaitable<readonly Explanation[]>) | undefined {
  const { encoding, background } = signature
  if (encoding?.layout !== 'matrix' || !marginOf(graph, encoding, background !== undefined)) return undefined
  const matrixEncoding = encoding
  let explain: ExplainRows | undefined
  return (rows) => explain?.(rows) ?? explainFirst(rows)

  async function explainFirst(rows: readonly Row[]): Promise<readonly Explanation[]> {
    const { compileExplain } = await import('./compile-explain.ts')
    explain ??= compileExplain(artifact, matrixEncoding, background, simd)
    return explain(rows)
  }
}
