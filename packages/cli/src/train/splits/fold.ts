/** The indices of a fold, and of what is learnt from to be asked for it. */
export interface Fold {
  readonly learnt: readonly number[]
  readonly asked: readonly number[]
}
