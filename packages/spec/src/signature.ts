import type { Encoding } from './encoding.ts'
import type { ObjectSchema } from './json-schema.ts'
import type { Output, Row } from './model.ts'
import type { ReasonCodes } from './reasons.ts'
import type { SPEC_VERSION } from './version.ts'

/** The schemas of what goes into a model and what comes out, with an example. */
export interface Signature {
  readonly specVersion: typeof SPEC_VERSION
  /** An input that may be missing is not `required`, and allows `null`. */
  readonly input: ObjectSchema
  readonly output: ObjectSchema
  /** What `getModel(reference, parameters)` takes. */
  readonly parameters?: ObjectSchema
  /** How a declarative model's runtime turns rows into tensors and back. */
  readonly encoding?: Encoding
  /** What `predict(rows, { reasons })` tells. */
  readonly reasons?: ReasonCodes
  /** Rows that explanations compare with, such as a sample of the training rows: a contribution is what makes a row differ. */
  readonly background?: readonly Row[]
  readonly example: { readonly input: Row; readonly output: Output }
}

/** Rows with the outputs that the model must give, within the tolerance: what a release is checked against. */
export interface GoldenRows {
  readonly tolerance: number
  readonly rows: readonly Row[]
  readonly outputs: readonly Output[]
}
