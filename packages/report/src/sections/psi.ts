import type { Stability } from '@flit-ml/evaluation'
import { decimal } from './numbers.ts'

/** How much a distribution has moved, in a sentence. */
export function psi({ index }: Stability): string {
  return `${decimal(index)}, ${sizeOf(index)}`
}

/** By custom, as `populationStability` says. */
function sizeOf(index: number): string {
  if (index < 0.1) return 'which is little'
  return index > 0.25 ? 'which is much' : 'which is to be watched'
}
