/**
 * Why a unit has its arm.
 * `split`: by its bucket. `ramp`: its bucket is of a challenger whose share has not grown so far yet. `not-covered`: its bucket
 * is outside of the experiment's coverage. `holdout`: it is held out of every challenger. `other-namespace`: its part of the
 * namespace is of other experiments. `not-eligible`: its row does not fit the route's rule. `no-unit`: there was nothing to
 * assign by. `no-challenger`: the champion stands alone. `kill-switch`: the route's models are off.
 */
export type AssignmentReason =
  | 'split'
  | 'ramp'
  | 'not-covered'
  | 'holdout'
  | 'other-namespace'
  | 'not-eligible'
  | 'no-unit'
  | 'no-challenger'
  | 'kill-switch'
