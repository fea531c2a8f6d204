import type { Metric } from './metrics.ts'
import type { Rung } from './rungs.ts'

/** What the folds say of trials, by the number of the trial; one that failed has nothing. */
export type FiguresByTrial = ReadonlyMap<number, readonly number[]>

/** A search that is decided by some folds alone. */
export class Race {
  readonly #rungs: readonly Rung[]
  readonly #folds: readonly number[]
  readonly #sign: number

  constructor(rungs: readonly Rung[], folds: readonly number[], { higherIsBetter }: Pick<Metric, 'higherIsBetter'>) {
    this.#rungs = rungs
    this.#folds = folds
    this.#sign = higherIsBetter ? 1 : -1
  }

  /** The trials that begin the step after those whose figures are here. Trial 0, the baseline, always does, beside the others. */
  entrants(figures: readonly FiguresByTrial[]): number[] {
    const [first, ...rungs] = this.#rungs
    let alive = Array.from({ length: first?.trials ?? 0 }, (_, trial) => trial)
    for (const [at, known] of figures.entries()) {
      const ranked = this.#ranked(alive, known)
      const best = ranked.slice(0, rungs[at]?.trials)
      alive = ranked.filter((trial) => trial === 0 || best.includes(trial))
    }
    return alive
  }

  /** The best trial of the last step, or nothing where all of its trials failed. */
  winner(figures: readonly FiguresByTrial[]): number | undefined {
    return this.entrants(figures)[0]
  }

  /** The best first; of equal ones the first. */
  #ranked(trials: readonly number[], figures: FiguresByTrial): number[] {
    const scored = trials
      .filter((trial) => figures.has(trial))
      .map((trial) => ({ trial, score: this.#sign * this.#mean(figures.get(trial) ?? []) }))
    return scored.sort((a, b) => b.score - a.score || a.trial - b.trial).map(({ trial }) => trial)
  }

  #mean(figures: readonly number[]): number {
    return this.#folds.reduce((sum, fold) => sum + (figures[fold] as number), 0) / this.#folds.length
  }
}
