import { type Estimate, quantity as plainQuantity } from '@flit-ml/evaluation'

const none = '–'

/** To so many decimals, with a minus sign as print has it. */
export function decimal(value: number, decimals = 3): string {
  const text = value.toFixed(decimals)
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−')
}

/** A number of any size, to four digits or more, with a minus sign as print has it. */
export function quantity(value: number): string {
  return plainQuantity(value).replace('-', value === 0 ? '' : '−')
}

/** A share in per cent. */
export function percent(share: number): string {
  return `${decimal(100 * share, 1)} %`
}

/** A difference of shares, in percentage points. */
export function points(difference: number): string {
  return `${decimal(100 * difference, 1)} points`
}

/** A difference of shares with its interval, in percentage points. */
export function pointsWithin({ value, low, high }: Estimate): string {
  return `${points(value)} (${decimal(100 * low, 1)} to ${decimal(100 * high, 1)})`
}

/** A figure with its 95 % interval. */
export function withInterval(estimate: Estimate | undefined, format: (value: number) => string = decimal): string {
  if (!estimate) return none
  return `${format(estimate.value)} (${format(estimate.low)} to ${format(estimate.high)})`
}

/** A p-value, to two significant digits. */
export function probability(p: number): string {
  return isTiny(p) ? '< 0.0001' : String(Number(p.toPrecision(2)))
}

/** A p-value in a sentence. */
export function pValue(p: number): string {
  return isTiny(p) ? 'p < 0.0001' : `p = ${probability(p)}`
}

function isTiny(p: number): boolean {
  return p < 0.0001
}

export function count(value: number): string {
  return value.toLocaleString('en')
}
