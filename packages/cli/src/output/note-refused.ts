import type { Registry } from '@flit-ml/core'
import { note } from './note.ts'

/** Says that something was refused, where it was. */
export function noteRefused(registry: Registry): void {
  const refused = registry.problems().length
  if (refused > 0) note(`Refused: ${refused}. 'flit doctor' says what, why, and what to do.`)
}
