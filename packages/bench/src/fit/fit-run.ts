/** What a process says that fitted trees, or why it could not. */
export type FitRun =
  | {
      readonly milliseconds: number
      /** The milliseconds of a processor that went into it. */
      readonly processor: number
      /** The most memory that the process had, in bytes. */
      readonly peak: number
      /** Of XGBoost. */
      readonly version: string
    }
  | { readonly reason: string }
