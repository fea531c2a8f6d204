/** The columns that say how rows were split, where any does. */
export interface SplitColumns {
  /** No part shares a value of it with another. */
  readonly group?: string
  /** Later rows are foretold from those before. */
  readonly time?: string
}

/** Some folds, and what they were made by. */
export function foldWords(count: number, { group, time }: SplitColumns): string {
  if (time !== undefined) return `${count} folds in the order of ${time}`
  return `${count} folds${group === undefined ? '' : ` by ${group}`}`
}

/** By what the same data are split in the same way. */
export function splitWords(seed: number, { group, time }: SplitColumns): string {
  if (time !== undefined) return `in the order of ${time}`
  return `by seed ${seed}${group === undefined ? '' : ` and ${group}`}`
}

/** Of more options these two, as far as they are given. */
export function splitColumns({ group, time }: SplitColumns): SplitColumns {
  return { ...(group !== undefined && { group }), ...(time !== undefined && { time }) }
}
