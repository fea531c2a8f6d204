import type { Estimate } from '@flit-ml/evaluation'

export function decimal(value: number): string {
  return value.toFixed(3)
}

export function count(value: number): string {
  return value.toLocaleString('en')
}

export function range({ low, high }: Estimate, show: (value: number) => string): string {
  return `${show(low)} to ${show(high)}`
}
