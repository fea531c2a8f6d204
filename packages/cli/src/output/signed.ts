/** A number with its sign, as print has it; to three places, unless it is to be shown otherwise. */
export function signed(value: number, show: (value: number) => string = toThreePlaces): string {
  return `${value < 0 ? '−' : '+'}${show(Math.abs(value))}`
}

function toThreePlaces(value: number): string {
  return value.toFixed(3)
}
