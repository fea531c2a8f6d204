import type { Operator } from '../../program/operator-context.ts'

/** The input under another name. */
export const identity: Operator = (context) => {
  context.give(context.input(0))
  return undefined
}
