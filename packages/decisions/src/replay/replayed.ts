/** What came of making a decision again. */
export type Replayed = { readonly id: string; readonly time: string } & Outcome

export type Outcome =
  /** The very same score and reasons, bit for bit. */
  | { readonly outcome: 'identical'; readonly model: string }
  /** `recorded` and `found` are the part that differs; `runtimes` are those of then and of now. */
  | {
      readonly outcome: 'different'
      readonly model: string
      readonly part: 'score' | 'reasons'
      readonly recorded: unknown
      readonly found: unknown
      readonly runtimes: readonly [string, string]
    }
  /** The model of this version is not installed any more. */
  | { readonly outcome: 'not-installed'; readonly model: string }
  /** The model of this version has other bytes than the one that decided. */
  | { readonly outcome: 'artifact-changed'; readonly model: string; readonly recorded: string; readonly found: string }
  /** These fields of the row were never kept. */
  | { readonly outcome: 'redacted'; readonly model: string; readonly fields: readonly string[] }
  /** The model cannot be loaded, or refuses the row. */
  | { readonly outcome: 'failed'; readonly model: string; readonly error: unknown }
  /** No model answered, but the constant outcome of a fallback. */
  | { readonly outcome: 'no-model' }
