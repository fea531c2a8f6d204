import { clearLine, cursorTo } from 'node:readline'

const interval = 100
const width = 24
const usualColumns = 80

/** How far a run has come, on one line of a terminal that is drawn over. */
export class Progress {
  readonly #terminal: NodeJS.WriteStream
  readonly #fraction: () => number | undefined
  readonly #start = performance.now()
  #drawn = Number.NEGATIVE_INFINITY

  /** `fraction` is how much of the input was read, from 0 to 1, where that is known. */
  constructor(terminal: NodeJS.WriteStream, fraction: () => number | undefined) {
    this.#terminal = terminal
    this.#fraction = fraction
  }

  /** Draws the line anew, though not more often than somebody can read it; `rows` is the number of rows so far. */
  draw(rows: number): void {
    const now = performance.now()
    if (now - this.#drawn < interval) return
    this.clear()
    this.#drawn = now
    this.#terminal.write(
      this.#line(rows, (now - this.#start) / 1000).slice(0, (this.#terminal.columns || usualColumns) - 1),
    )
  }

  /** Makes room for a line of something else. */
  clear(): void {
    cursorTo(this.#terminal, 0)
    clearLine(this.#terminal, 0)
    this.#drawn = Number.NEGATIVE_INFINITY
  }

  #line(rows: number, seconds: number): string {
    const done = `${count(rows)} rows  ${count(rows / seconds)} rows/s`
    const fraction = this.#fraction()
    if (fraction === undefined) return done
    const filled = Math.round(fraction * width)
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
    const left = fraction === 0 ? '' : `  ${duration((seconds / fraction) * (1 - fraction))} left`
    return `${bar} ${Math.floor(fraction * 100)} %  ${done}${left}`
  }
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
