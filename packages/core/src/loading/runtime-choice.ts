/** How an application has its models run: which runtimes it tries before the one that a model declares. */
export interface RuntimeChoice {
  readonly prefer: readonly string[]
  /** The application's folder: a runtime that a model's package has not is looked for here. */
  readonly dir?: string
  /** Where runtimes may keep what they make of artifacts. */
  readonly cacheFolder?: string
}
