import { clearLine, cursorTo } from 'node:readline'

const interval = 100
const usualColumns = 80

/** One line of a terminal that is drawn over, though not more often than somebody can read it. */
export class TerminalLine {
  readonly #terminal: NodeJS.WriteStream
  #drawn = Number.NEGATIVE_INFINITY

  constructor(terminal: NodeJS.WriteStream) {
    this.#terminal = terminal
  }

  draw(text: () => string): void {
    const now = performance.now()
    if (now - this.#drawn < interval) return
    this.clear()
    this.#drawn = now
    this.#terminal.write(text().slice(0, (this.#terminal.columns || usualColumns) - 1))
  }

  /** Makes room for a line of something else. */
  clear(): void {
    cursorTo(this.#terminal, 0)
    clearLine(this.#terminal, 0)
    this.#drawn = Number.NEGATIVE_INFINITY
  }
}
