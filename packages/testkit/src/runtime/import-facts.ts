/** What importing a runtime does, in a process of its own. */
export interface ImportFacts {
  /** The `name` of what it default-exports. */
  readonly name: unknown
  readonly hasOptionsSchema: boolean
  /** The packages, other than the contract's, that its modules import. */
  readonly packages: readonly string[]
  /** What it leaves under way, such as a timer. */
  readonly underWay: readonly string[]
  /** What it prints. */
  readonly output: string
}

/** What the process of its own tells, before it ends. */
export type ImportReport = Omit<ImportFacts, 'output'> | { readonly error: string }
