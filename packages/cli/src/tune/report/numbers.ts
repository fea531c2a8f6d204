export function decimal(value: number, digits = 4): string {
  return value.toFixed(digits)
}

export function signed(value: number, digits = 4): string {
  return `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), digits)}`
}
