import type { LabelledRows, Row, Signature, Task } from '@flit-ml/spec'

/** Rows that a trainer has to learn from. */
export interface TrainerCase extends LabelledRows {
  readonly name: string
  readonly task: Task
  /** Its `encoding` is the trainer's to say. */
  readonly signature: Signature
  /** Keep the fit short: it is made several times. */
  readonly parameters?: Row
}
