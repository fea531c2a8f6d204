import type { FitOptions, FitResult, LabelledRows } from './fit.ts'
import type { ObjectSchema } from './json-schema.ts'
import type { Task } from './manifest.ts'
import type { Awaitable, Row } from './model.ts'
import type { Signature } from './signature.ts'
import type { SPEC_VERSION } from './version.ts'

/** What fits models. A trainer package default-exports one, and is loaded only when something is fitted. */
export interface Trainer {
  readonly specVersion: typeof SPEC_VERSION
  readonly name: string
  /** What `parameters` may hold, with a default for each, also for `seed`. */
  readonly parametersSchema: ObjectSchema
  /**
   * Fits a new artifact, off the event loop, and the same one, to the bit, for the same rows, parameters and seed.
   * @throws FlitError FLIT_TRAINING_DATA_INVALID where rows, labels or weights cannot be learnt from.
   */
  fit(request: TrainingRequest): Awaitable<FitResult>
}

export interface TrainingRequest extends LabelledRows, Omit<FitOptions, 'weights'> {
  readonly task: Task
  /** The rows are as its `input` says; a missing one is absent or `null`. */
  readonly signature: Signature
  /** Checked against `parametersSchema`, its defaults filled in. */
  readonly parameters: Row
}
