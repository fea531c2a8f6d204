/** What a CSV file holds. */
export interface Table {
  /** The path as it was given. */
  readonly path: string
  readonly header: readonly string[]
  readonly records: readonly CsvRecord[]
}

export interface CsvRecord {
  readonly cells: readonly string[]
  /** The line on which it ends. */
  readonly line: number
}
