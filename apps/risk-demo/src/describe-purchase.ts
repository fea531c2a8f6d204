import type { InputRow } from '@flit-ml/datasets'

/** A purchase on instalments in a line. */
export function describePurchase({ price, amount, months, income, job, records }: InputRow): string {
  const terms = `${amount} of ${price} over ${months} months`
  const means = `income ${income ?? 'unknown'}, ${job ?? 'unknown'} job`
  return `${terms}; ${means}${records === 'yes' ? ', defaulted before' : ''}`
}
