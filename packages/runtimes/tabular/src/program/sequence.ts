import type { Step } from './operator-context.ts'

/** One step after the other; those that are not there are left out. */
export function sequence(steps: readonly (Step | undefined)[]): Step {
  const [first, ...others] = steps.filter((step) => step !== undefined)
  if (first && others.length === 0) return first
  return (rows) => {
    first?.(rows)
    for (const step of others) step(rows)
  }
}
