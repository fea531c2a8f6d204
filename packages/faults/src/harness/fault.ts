/** Something that goes wrong, and what must hold nevertheless. */
export interface Fault {
  /** Its name on the command line, such as `sqlite-killed`. */
  readonly name: string
  /** What is done. */
  readonly what: string
  /** What must hold. */
  readonly promise: string
  /** How often it is injected in full, and in a short run. */
  readonly times: { readonly full: number; readonly short: number }
  /** Why it cannot be injected on this machine; undefined where it can. */
  missing?(): string | undefined
  /** @throws Error where it could not be injected. */
  inject(times: number): Promise<Outcome>
}

export interface Outcome {
  /** How often it was injected. */
  readonly injected: number
  /** What was broken of the promise, in words; none where it held. */
  readonly violations: readonly string[]
  /** What else was counted, such as how much was acknowledged. */
  readonly counted: Readonly<Record<string, number>>
}
