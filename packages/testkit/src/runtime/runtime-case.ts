import type { GoldenRows, Row, Signature, Task } from '@flit-ml/spec'

/** A model that a runtime has to load, with what it has to answer. */
export interface RuntimeCase {
  readonly name: string
  readonly artifact: Uint8Array
  readonly task: Task
  /** The artifact's own: with any other input or output it would have to be refused. */
  readonly signature: Signature
  /** The manifest's `runtimeOptions`. */
  readonly options?: Row
  readonly golden: GoldenRows
}
