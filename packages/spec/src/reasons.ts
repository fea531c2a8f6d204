/** Which of a model's answers are adverse, and what is told of the inputs that pushed an answer there. */
export interface ReasonCodes {
  /**
   * Which answers are adverse to the one they are about: those of a higher margin, as with the probability of a default,
   * or of a lower one, as with that of an approval.
   */
  readonly adverse: 'higher' | 'lower'
  /** Of two reasons that weigh the same, the one that stands first here is told first. */
  readonly codes: readonly ReasonCode[]
}

/** One reason that can be told. */
export interface ReasonCode {
  /** Short and permanent, such as `INCOME`. */
  readonly code: string
  /** The inputs that are one reason together. Each has one code at most; one that is `protected` or not scored has none. */
  readonly features: readonly string[]
  /** What is told where they push towards the adverse answer. */
  readonly sentence: string
}

/** One reason for one answer. */
export interface Reason extends ReasonCode {
  /** What the features add to the margin together: above 0 where the adverse answers are the higher ones, else below. */
  readonly contribution: number
}
