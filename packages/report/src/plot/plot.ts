/** A plot as data: what is to be drawn, and what is said to whoever does not see it. */
export interface Plot {
  readonly title: string
  /** What the plot shows, in words and figures. */
  readonly description: string
  readonly x: Axis
  readonly y: Axis
  readonly marks: readonly Mark[]
}

export interface Axis {
  readonly label: string
  readonly domain: readonly [number, number]
  /** A quantity may be of any size: thousands are written as `k`, millions as `M`. */
  readonly format: 'percent' | 'number' | 'quantity'
  /** Names for the whole numbers from 0 on, in place of numbers. */
  readonly categories?: readonly string[]
}

/** A colour that holds on light and dark pages, with a dash and a symbol of its own. */
export type Tone = 'first' | 'second' | 'negative' | 'positive' | 'guide'

interface Drawn {
  /** Stands in the legend; what has none is not there. */
  readonly name?: string
  readonly tone: Tone
}

export interface LineMark extends Drawn {
  readonly kind: 'line'
  readonly points: readonly (readonly [number, number])[]
}

/** Points with their intervals. */
export interface PointsMark extends Drawn {
  readonly kind: 'points'
  readonly points: readonly { readonly x: number; readonly y: number; readonly low: number; readonly high: number }[]
}

/** Columns from 0 up, side by side. */
export interface ColumnsMark extends Drawn {
  readonly kind: 'columns'
  readonly columns: readonly { readonly from: number; readonly to: number; readonly value: number }[]
}

export type Mark = LineMark | PointsMark | ColumnsMark

const tones = ['first', 'second'] as const

/** The tone of a model by its place in a comparison. */
export function toneOf(at: number): Tone {
  return tones[at] ?? 'guide'
}
