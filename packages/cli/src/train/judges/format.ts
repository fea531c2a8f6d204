import type { Estimate } from '@flit-ml/evaluation'

export function decimal(value: number): string {
  return value.toFixed(3)
}

/** A number of any size: to four digits, and none of those before the point is left out. */
export function quantity(value: number): string {
  const digits = Math.abs(value) < 1000 ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 0 }
  return value.toLocaleString('en', digits)
}

export function count(value: number): string {
  return value.toLocaleString('en')
}

export function range({ low, high }: Estimate, show: (value: number) => string): string {
  return `${show(low)} to ${show(high)}`
}
