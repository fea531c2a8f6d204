import type { PlanStep } from './plan.ts'
import type { Signature } from './signature.ts'
import type { SPEC_VERSION } from './version.ts'

/** One row of a batch: its fields by name. What they may hold is the signature's to say; `null` or absent is missing. */
export type Row = Readonly<Record<string, unknown>>

/** The answer to one row: its fields by name, such as `{ probability: 0.12 }`. */
export type Output = Readonly<Record<string, unknown>>

export type Awaitable<T> = T | Promise<T>

/**
 * What a model is. A plain object satisfies it. The core has checked every row against the signature before a
 * model sees it, and checks every answer after.
 */
export interface Model<R = Row, O = Output> {
  readonly specVersion: typeof SPEC_VERSION
  /** Answers a batch: as many outputs as rows, in their order. One row is a batch of one. */
  predict(rows: readonly R[]): Awaitable<readonly O[]>
  /** The probability of the positive class for each row, where that is faster than `predict`. Length: rows. */
  predictProba?(rows: readonly R[]): Awaitable<Float64Array>
  /** Exact additive contributions in the model's margin space: bias plus contributions is the margin. */
  explain?(rows: readonly R[]): Awaitable<readonly Explanation[]>
  /** How it is computed, part by part. */
  plan?(): Awaitable<readonly PlanStep[]>
  /** Frees what the model holds; nothing is asked of it afterwards. */
  dispose?(): Awaitable<void>
}

/** What each input adds to the bias: together they are the margin of the answer, such as the log-odds of a probability. */
export interface Explanation {
  /** The margin where nothing is known of the row. */
  readonly bias: number
  /** By the name of the input. */
  readonly contributions: Readonly<Record<string, number>>
  /** Where contributions are estimated from samples, the standard error of each. */
  readonly standardErrors?: Readonly<Record<string, number>>
}

/** What a code package's entry may default-export in place of a model: it makes an instance with these parameters. */
export type ModelFactory<R = Row, O = Output, P = Row> = (context: ModelContext<P>) => Awaitable<Model<R, O>>

export interface ModelContext<P = Row> {
  readonly signature: Signature
  /** Checked against the signature's `parameters`, its defaults filled in. */
  readonly parameters: P
}
