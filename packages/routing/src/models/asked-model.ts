import type { LoadedModelInfo } from '@flit-ml/core'
import type { Output, Row } from '@flit-ml/spec'

/** What every model of a configuration is asked before it takes its place, wherever it runs. */
export interface AskedModel {
  readonly info: LoadedModelInfo
  /** Rejects with what the `predict` of a loaded model throws. */
  predict(rows: readonly Row[]): Promise<readonly Output[]>
  /** Frees what the model holds, after the predictions that are under way. */
  dispose(): Promise<void>
}
