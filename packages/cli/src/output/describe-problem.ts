import type { Problem } from '@flit-ml/core'
import type { FlitError } from '@flit-ml/spec'
import { printable } from './printable.ts'
import { style } from './style.ts'

/** A problem as lines: its code and path, what happened and why, and what to do. */
export function describeProblem({ path, error }: Problem): string[] {
  const cause = causeOf(error)
  return [
    `  ${style('bold', error.code)}  ${style('dim', path)}`,
    `    ${printable(error.problem)}`,
    ...(cause === undefined ? [] : [`    cause: ${printable(cause)}`]),
    `    what to do: ${printable(error.remedy)}`,
  ]
}

/** A problem as JSON, which has the cause of an error in words. */
export function withCause({ path, error }: Problem): object {
  const cause = causeOf(error)
  return { path, error: { ...error.toJSON(), ...(cause === undefined ? {} : { cause }) } }
}

/** The message of what the error came from, where the error does not say it already. */
function causeOf({ problem, cause }: FlitError): string | undefined {
  if (cause === undefined) return undefined
  const message = cause instanceof Error ? cause.message : String(cause)
  return problem.includes(message) ? undefined : message
}
