import { inspect } from 'node:util'
import type { FlitError } from '@flit-ml/spec'
import { printable } from './printable.ts'
import { style } from './style.ts'

interface Manner {
  readonly json?: boolean
  /** Whether to show the stack, and the causes. */
  readonly verbose?: boolean
}

/** Writes an error to standard error: its code, what happened, and what to do. */
export function reportError(error: FlitError, { json = false, verbose = false }: Manner): void {
  process.stderr.write(json ? asJson(error, verbose) : asText(error, verbose))
}

function asJson(error: FlitError, verbose: boolean): string {
  return `${JSON.stringify({ error: verbose ? { ...error.toJSON(), stack: inspect(error) } : error })}\n`
}

function asText(error: FlitError, verbose: boolean): string {
  const label = style(['bold', 'red'], `error ${error.code}`, process.stderr)
  const text = `${label}: ${printable(error.problem)}\n  what to do: ${printable(error.remedy)}\n`
  return verbose ? `${text}${inspect(error)}\n` : text
}
