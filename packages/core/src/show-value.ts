import { inspect } from 'node:util'

/** A value as a message shows it: on one line, and cut where it is long. */
export function showValue(value: unknown): string {
  return inspect(value, { depth: 1, maxStringLength: 60, maxArrayLength: 3, breakLength: Number.POSITIVE_INFINITY })
}
