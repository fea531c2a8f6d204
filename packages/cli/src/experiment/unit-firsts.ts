const [drawn, notDrawn] = [1, 2]

/** Tells the first decision of a unit from its later ones. */
export class UnitFirsts {
  readonly #seen = new Map<string, number>()

  /**
   * 1 for the first decision of a unit that was drawn, or that was not; 2 more where it is the first of all. What has no unit
   * is always a first one.
   */
  of(unit: string | null, isDrawn: boolean): number {
    if (unit === null) return 3
    const [seen, kind] = [this.#seen.get(unit) ?? 0, isDrawn ? drawn : notDrawn]
    if ((seen & kind) !== 0) return 0
    this.#seen.set(unit, seen | kind)
    return seen === 0 ? 3 : 1
  }
}
