import type { GlobalOptions } from '../global-options.ts'
import type { DataFormat } from '../input/data-format.ts'

/** What `flit evaluate` and `flit compare` take. */
export interface EvaluationOptions extends GlobalOptions {
  /** The file with the rows. */
  readonly data: string
  readonly format?: DataFormat
  /** The column that says what happened. */
  readonly label: string
  /** The value of that column whose probability the model answers. */
  readonly positive?: string
  /** Columns whose groups are to be treated alike. */
  readonly protected: readonly string[]
  /** The share of rows that is to be approved. */
  readonly approve: number
  /** A file with rows from before, which scores are held against. */
  readonly reference?: string
  /** Where to write the report as a page. */
  readonly html?: string
}
