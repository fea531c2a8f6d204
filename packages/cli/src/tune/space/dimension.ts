/** One parameter that is searched. */
export type Dimension = NumberDimension | ChoiceDimension

export interface NumberDimension {
  readonly name: string
  readonly low: number
  readonly high: number
  /** What a value is a multiple of; absent where any number will do. */
  readonly step?: number
  /** Whether each decade is as likely as the next. */
  readonly isLog: boolean
}

export interface ChoiceDimension {
  readonly name: string
  readonly choices: readonly unknown[]
}

export interface SearchSpace {
  readonly dimensions: readonly Dimension[]
  /** The parameters that stay as they are, and why. */
  readonly unsearched: readonly { readonly name: string; readonly why: string }[]
}

/** The written rule for a range that does not say its scale: log where it is positive, and spans more than two decades. */
export function spansDecades(low: number, high: number): boolean {
  return low > 0 && high / low > 100
}
