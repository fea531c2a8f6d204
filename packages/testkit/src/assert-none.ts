import { assert } from 'vitest'

/** Fails where there are faults, and says the first of them. */
export function assertNone(faults: readonly string[], what: string): void {
  const more = faults.length > 10 ? `\n… and ${faults.length - 10} more` : ''
  assert(faults.length === 0, `${what}:\n${faults.slice(0, 10).join('\n')}${more}`)
}
