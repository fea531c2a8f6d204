import type { Plot } from '../plot/plot.ts'

/** A table of texts; the first cell of a row is what the row is of. */
export interface ReportTable {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A part of a report, as a terminal and a page show it. */
export interface Section {
  readonly title: string
  /** Paragraphs. */
  readonly words: readonly string[]
  readonly tables: readonly ReportTable[]
  readonly plots: readonly Plot[]
}
