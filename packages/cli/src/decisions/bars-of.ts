/** The width of the longest bar, in characters. */
const width = 30

/** A line for each value: its label, a bar as long as its size beside the largest, and the value. */
export function barsOf(values: readonly (readonly [label: string, value: number])[]): string[] {
  const labels = Math.max(0, ...values.map(([label]) => label.length))
  const largest = Math.max(...values.map(([, value]) => Math.abs(value)))
  return values.map(([label, value]) => {
    const length = largest === 0 ? 0 : Math.round((Math.abs(value) / largest) * width)
    const sign = value < 0 ? '' : '+'
    return `${label.padEnd(labels)}  ${'█'.repeat(length).padEnd(width)}  ${sign}${Number(value.toPrecision(4))}`
  })
}
