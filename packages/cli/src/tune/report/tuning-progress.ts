import type { FitOptions } from '@flit-ml/spec'
import { bar } from '../../output/bar.ts'
import { note } from '../../output/note.ts'
import { TerminalLine } from '../../output/terminal-line.ts'
import { timeLeft } from '../../output/time-left.ts'
import { type Spread, spreadOf } from '../../train/spread-of.ts'
import type { Metric } from '../metrics.ts'
import { figuresBy } from '../search.ts'
import type { TrialRecord } from '../trials/trial-record.ts'

/** Follows the fits of a search, however many run at a time, and tells of each trial. */
export class TuningProgress {
  readonly #metric: Metric
  readonly #line: TerminalLine | undefined
  readonly #isSilent: boolean
  readonly #start = performance.now()
  readonly #running = new Map<object, number>()
  /** In rows that are learnt from. */
  #work = 0
  #done = 0
  #best: { readonly trial: number; readonly divisor: number; readonly spread: Spread } | undefined

  constructor(metric: Metric, isSilent: boolean) {
    this.#metric = metric
    this.#isSilent = isSilent
    this.#line = process.stderr.isTTY && !isSilent ? new TerminalLine(process.stderr) : undefined
  }

  /** So many rows are still to be learnt from. */
  begin(rows: number): void {
    this.#work = this.#done + rows
  }

  /** A fit on so many rows begins; it is over when this is disposed of. */
  follow(rows: number): Disposable & { readonly onProgress: NonNullable<FitOptions['onProgress']> } {
    const fit = {}
    return {
      onProgress: ({ done }) => {
        this.#running.set(fit, done * rows)
        this.#draw()
      },
      [Symbol.dispose]: () => {
        this.#running.delete(fit)
        this.#done += rows
        this.#draw()
      },
    }
  }

  /** A trial is finished. On a terminal, only one that is the best so far has a line of its own. */
  tell(record: TrialRecord): void {
    const isBest = this.#take(record)
    if (this.#isSilent || (this.#line && !isBest && 'folds' in record.outcome)) return
    this.end()
    note(`${nameOf(record)}: ${this.#describe(record)}${isBest ? ', the best so far' : ''}`)
  }

  /** A trial was finished before: it is not told again. */
  recall(record: TrialRecord): void {
    this.#take(record)
  }

  end(): void {
    this.#line?.clear()
  }

  #take(record: TrialRecord): boolean {
    if (!('folds' in record.outcome)) return false
    const { trial, divisor } = record
    const spread = spreadOf(figuresBy(record, this.#metric))
    const isBest = !this.#best || divisor < this.#best.divisor || this.#isBetter(spread, this.#best.spread)
    if (isBest) this.#best = { trial, divisor, spread }
    return isBest
  }

  #isBetter({ mean }: Spread, other: Spread): boolean {
    return this.#metric.higherIsBetter ? mean > other.mean : mean < other.mean
  }

  #describe(record: TrialRecord): string {
    const { outcome } = record
    return 'error' in outcome ? outcome.error.problem : this.#figure(spreadOf(figuresBy(record, this.#metric)))
  }

  #figure({ mean, standardDeviation }: Spread): string {
    const { label, show } = this.#metric
    return `${label} ${show(mean)} ± ${show(standardDeviation)}`
  }

  #draw(): void {
    this.#line?.draw(() => {
      const running = [...this.#running.values()].reduce((sum, rows) => sum + rows, 0)
      const fraction = Math.min(1, (this.#done + running) / this.#work)
      const seconds = (performance.now() - this.#start) / 1000
      const best = this.#best ? `  best ${this.#figure(this.#best.spread)} (${nameOf(this.#best)})` : ''
      return `${bar(fraction)}${timeLeft(fraction, seconds)}${best}`
    })
  }
}

function nameOf({ trial, divisor }: { readonly trial: number; readonly divisor: number }): string {
  return divisor === 1 ? `trial ${trial}` : `trial ${trial} on 1/${divisor} of the rows`
}
