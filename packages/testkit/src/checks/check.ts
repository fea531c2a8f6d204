/** One promise, of a subject such as a model package or a runtime. */
export interface Check<Name extends string, Subject> {
  /** What `omit` calls it, and the first words of its test. */
  readonly name: Name
  /** What holds, as the rest of the test's name. */
  readonly title: string
  /** Why there is nothing to check; nothing where there is. */
  inapplicable?(subject: Subject): string | undefined
  /** Fails where it does not hold. */
  run(subject: Subject): Promise<void>
}

/** The checks that are left out, each with the reason. */
export type Omissions<Name extends string> = Readonly<Partial<Record<Name, string>>>
