import type { Explained } from './explained.ts'
import { shownValue } from './shown-value.ts'

/** One step of a waterfall: from where to where the margin goes. */
export interface Step {
  readonly label: string
  readonly from: number
  readonly to: number
}

/** A picture with more of them is no longer read. */
const mostSteps = 24

/** From the bias to the margin: a step for each contribution, the smallest ones taken together where there are many. */
export function waterfallSteps({ bias, contributions }: Explained): readonly Step[] {
  const shown = contributions.length > mostSteps ? contributions.slice(0, mostSteps - 1) : contributions
  const others = contributions.slice(shown.length)
  const parts = shown.map(({ input, value, contribution }) => ({
    label: `${input} = ${shownValue(value)}`,
    contribution,
  }))
  const rest = others.reduce((sum, { contribution }) => sum + contribution, 0)
  if (others.length > 0) parts.push({ label: `${others.length} other inputs`, contribution: rest })
  let at = bias
  return parts.map(({ label, contribution }) => {
    const from = at
    at += contribution
    return { label, from, to: at }
  })
}
