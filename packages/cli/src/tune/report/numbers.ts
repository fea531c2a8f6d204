/** With so many digits behind the point; of a figure four. */
export function decimal(value: number, digits = 4): string {
  return value.toFixed(digits)
}
