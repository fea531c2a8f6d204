import { type ExperimentLog, notDrawn } from './experiment-log.ts'
import { day } from './weeks.ts'

/** The first decision of a unit in its arm, and the first of it at all. */
const [first, firstOfAll] = [1, 2]

/** What rows of a log are asked again and again. */
export class RowTests {
  readonly #log: ExperimentLog
  readonly #matureUntil: number

  constructor(log: ExperimentLog) {
    this.#log = log
    this.#matureUntil = log.horizonDays === null ? -Infinity : log.asOf - log.horizonDays * day
  }

  /** Whether it stands for its unit: later decisions of the same unit are no further unit. */
  isUnit(row: number): boolean {
    return ((this.#log.rows.firsts[row] as number) & first) !== 0
  }

  isFirstOfAll(row: number): boolean {
    return ((this.#log.rows.firsts[row] as number) & firstOfAll) !== 0
  }

  isDrawn(row: number): boolean {
    return this.#log.arms[this.#log.rows.arms[row] as number] !== notDrawn
  }

  isApproved(row: number): boolean {
    return this.#log.approved === null || this.#log.rows.approved[row] === 1
  }

  /** Whether the horizon of its label had passed. */
  isMature(row: number): boolean {
    return (this.#log.rows.times[row] as number) <= this.#matureUntil
  }

  /** Its outcome where that is known and mature. */
  outcome(row: number): 0 | 1 | null {
    const label = this.#log.rows.labels[row] as number
    return label >= 0 && this.isMature(row) ? (label as 0 | 1) : null
  }

  /** Whether its arm's own model answered it. */
  isOwn(row: number): boolean {
    return this.#log.rows.fallbacks[row] === 0 && (this.#log.rows.models[row] as number) >= 0
  }
}

/** The rows that a test lets through, in their order. */
export function rowsThat({ rows }: ExperimentLog, test: (row: number) => boolean): Uint32Array {
  const found = new Uint32Array(rows.count)
  let count = 0
  for (let row = 0; row < rows.count; row++) if (test(row)) found[count++] = row
  return found.subarray(0, count)
}
