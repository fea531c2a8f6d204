import { inspect } from 'node:util'
import { FlitError, isFlitError } from '@flit-ml/spec'

/** An error of Flit-ML without its class, which no message carries; of another error what it says. */
export type PlainError = ReturnType<FlitError['toJSON']> | string

export function toPlain(error: unknown): PlainError {
  if (!isFlitError(error)) return String(error)
  const { details, ...rest } = error.toJSON()
  // A model can have given anything.
  const value = 'value' in details && Object(details.value) === details.value ? inspect(details.value) : undefined
  return { ...rest, details: value === undefined ? details : { ...details, value } } as PlainError
}

export function fromPlain(error: PlainError): Error {
  return typeof error === 'string' ? new Error(error) : new FlitError(error.code, error)
}
