import type { JsonSchema } from '@flit-ml/spec'

/** One input of a model, with its value in each example row. */
export interface Input {
  readonly name: string
  /** As the signature has it, but for missing values. */
  readonly schema: JsonSchema
  readonly optional: boolean
  /** In a matrix, in the order of their indices. */
  readonly categories?: readonly string[]
  /** `null` is missing. */
  readonly values: readonly Value[]
  /** What was taken without being said. */
  readonly note?: string
}

export type Value = number | string | boolean | null
