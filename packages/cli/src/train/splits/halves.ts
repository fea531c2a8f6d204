/** The indices of the rows that are held out, and of the others. */
export interface Halves {
  readonly held: readonly number[]
  readonly others: readonly number[]
}

export function halvesOf(rows: number, isHeld: (index: number) => boolean): Halves {
  const indices = Array.from({ length: rows }, (_, index) => index)
  return { held: indices.filter(isHeld), others: indices.filter((index) => !isHeld(index)) }
}
