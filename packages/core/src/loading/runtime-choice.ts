/** Which runtimes an application tries before the one that a model declares. */
export interface RuntimeChoice {
  readonly prefer: readonly string[]
  /** The application's folder: a runtime that a model's package has not is looked for here. */
  readonly dir?: string
}
