/** Why a model, or a package, answers or does not. */
export interface Why {
  /** The id, the reference or the package name that was asked for; absent where all models were meant. */
  readonly subject?: string
  /** The package manager that was recognised. */
  readonly packageManager: string
  /** Where was searched. */
  readonly roots: readonly string[]
  /** What was found, the one that answers first. */
  readonly copies: readonly Copy[]
  /** The likeliest cause, and what to do; absent where something answers. */
  readonly advice?: string
}

export interface Copy {
  /** The id with the version; absent where the package was refused before it was known. */
  readonly reference?: string
  readonly package?: string
  /** The real folder; absent for a model of the application's own. */
  readonly path?: string
  /**
   * `answers`: to the id alone. `available`: to a reference with its version. `shadowed`: behind a nearer copy of the same
   * version. `refused`: to nothing.
   */
  readonly outcome: 'answers' | 'available' | 'shadowed' | 'refused'
  readonly because: string
}
