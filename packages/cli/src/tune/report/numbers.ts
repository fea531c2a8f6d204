/** With so many digits behind the point; of a figure four. */
export function decimal(value: number, digits = 4): string {
  return value.toFixed(digits)
}

export function signed(value: number, show: (value: number) => string): string {
  return `${value < 0 ? '−' : '+'}${show(Math.abs(value))}`
}
