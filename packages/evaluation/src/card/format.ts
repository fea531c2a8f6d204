import type { Estimate } from '../statistics/estimate.ts'

/** What stands where there is no figure. */
export const none = '–'

export function decimal(value: number): string {
  return value.toFixed(3)
}

export function percent(value: number): string {
  return `${percentage(value)} %`
}

export function whole(value: number): string {
  return value.toLocaleString('en')
}

/** A number of any size: to four digits, and none of those before the point is left out. */
export function quantity(value: number): string {
  const digits = Math.abs(value) < 1000 ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 0 }
  return value.toLocaleString('en', digits)
}

export function range({ low, high }: Estimate): string {
  return `${decimal(low)} to ${decimal(high)}`
}

/** A share in per cent, with its interval. */
export function share(rate: Estimate | undefined): string {
  return rate ? `${percent(rate.value)} (${percentage(rate.low)} to ${percentage(rate.high)})` : none
}

/** A name in camel case as words: `ageBand` as `Age band`. */
export function words(name: string): string {
  return capitalised(name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function percentage(value: number): string {
  return (100 * value).toFixed(1)
}
