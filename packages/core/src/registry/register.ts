import type { Model, ModelFactory, Output, Row, Signature, Task } from '@flit-ml/spec'

/** What a model package says in its manifest, for a model that is written inside an application. */
export interface Registration {
  /** `<domain>.<name>` */
  readonly id: string
  readonly version: string
  readonly task: Task
  readonly description?: string
  readonly signature: Signature
}

/** A class whose instances are models. */
export type ModelClass<R = Row, O = Output, P = Row> = new (parameters: P) => Model<R, O>

/**
 * Registers a model under the same rules as a package's.
 * @throws FlitError FLIT_MANIFEST_INVALID, FLIT_SIGNATURE_INVALID or FLIT_ID_CONFLICT.
 */
export interface Register {
  <R = Row, O = Output, P = Row>(registration: Registration, model: Model<R, O> | ModelFactory<R, O, P>): void
  /** The decorator of a class whose instances are models; its constructor takes the parameters. */
  <R = Row, O = Output, P = Row>(
    registration: Registration,
  ): (model: ModelClass<R, O, P>, context?: ClassDecoratorContext) => void
}
