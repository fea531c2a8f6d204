import type { Row } from '@flit-ml/spec'

/** A purchase on instalments in a line. */
export function describePurchase({ price, amount, months, income, job, records }: Row): string {
  const terms = `${amount} of ${price} over ${months} months`
  const means = `income ${income ?? 'unknown'}, ${job ?? 'unknown'} job`
  return `${terms}; ${means}${records === 'yes' ? ', defaulted before' : ''}`
}
