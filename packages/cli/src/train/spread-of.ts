/** The mean of some figures, and the sample standard deviation. */
export interface Spread {
  readonly mean: number
  readonly standardDeviation: number
}

export function spreadOf(figures: readonly number[]): Spread {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const mean = sum(figures) / figures.length
  const squares = figures.map((figure) => (figure - mean) ** 2)
  return { mean, standardDeviation: Math.sqrt(sum(squares) / (figures.length - 1)) }
}
