import type { ErrorObject } from 'ajv/dist/2020.js'
import { explainViolation, type Violation } from './explain-violation.ts'

/** Why a value is not what its schema says, or nothing where it is. */
export type { Violation }

/** A compiled schema, as ajv makes it. */
export interface Validate {
  (value: unknown): boolean
  errors?: readonly ErrorObject[] | null
}

export function firstViolation(validate: Validate, value: unknown): Violation | undefined {
  if (validate(value)) return undefined
  // The last error is the outermost: before it stand those of the branches of a `oneOf`.
  const error = validate.errors?.at(-1)
  return error && explainViolation(error)
}
