import { bar } from './bar.ts'
import { TerminalLine } from './terminal-line.ts'
import { timeLeft } from './time-left.ts'

/** How far a run has come, on one line of a terminal that is drawn over. */
export class Progress {
  readonly #line: TerminalLine
  readonly #fraction: () => number | undefined
  readonly #start = performance.now()

  /** `fraction` is how much of the input was read, from 0 to 1, where that is known. */
  constructor(terminal: NodeJS.WriteStream, fraction: () => number | undefined) {
    this.#line = new TerminalLine(terminal)
    this.#fraction = fraction
  }

  /** Draws the line anew; `rows` is the number of rows so far. */
  draw(rows: number): void {
    this.#line.draw(() => this.#text(rows, (performance.now() - this.#start) / 1000))
  }

  /** Makes room for a line of something else. */
  clear(): void {
    this.#line.clear()
  }

  #text(rows: number, seconds: number): string {
    const done = `${count(rows)} rows  ${count(rows / seconds)} rows/s`
    const fraction = this.#fraction()
    return fraction === undefined ? done : `${bar(fraction)}  ${done}${timeLeft(fraction, seconds)}`
  }
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en')
}
