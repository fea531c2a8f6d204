/** How one part of a model is computed, for people to read: no program depends on its words. */
export interface PlanStep {
  /** The part, such as the node of a graph. */
  readonly node: string
  /** What computes it. */
  readonly kernel: string
  /** Why that, and not what would be faster. */
  readonly why: string
  /** What its numbers take of memory. */
  readonly bytes?: number
  /** About how many comparisons, multiplications and additions a row takes; absent where nobody can tell. */
  readonly operations?: number
}
