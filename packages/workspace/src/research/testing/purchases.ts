import { holdout } from '@flit-ml/datasets'
import type { Request } from '@flit-ml/routing'

const { rows, labels } = holdout('credit-data')

/** A purchase of a customer of its own, and whether it will turn bad. */
export interface Purchase {
  readonly request: Request & { readonly id: string }
  readonly bad: 0 | 1
}

/** So many purchases from a number on: those that no model has learnt from, over and over in a scattered order, the same each time. */
export function purchases(from: number, count: number): Purchase[] {
  return Array.from({ length: count }, (_, place) => {
    const number = from + place
    const index = Math.imul(number, 2_654_435_761) >>> 0
    const at = index % rows.length
    return {
      request: { id: `purchase-${number}`, unit: `customer-${number}`, row: rows[at] ?? {} },
      bad: labels[at] === 1 ? 1 : 0,
    }
  })
}
