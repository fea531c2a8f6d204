import type { InputRow } from '@flit-ml/datasets'

/** A purchase on instalments in a line. */
export function describePurchase({ price, amount, months, income, job, records }: InputRow): string {
  const means = `income ${income ?? 'unknown'}, ${job ?? 'unknown'} job`
  return `${amount} of ${price}, ${months} months; ${means}${records === 'yes' ? ', past default' : ''}`
}
