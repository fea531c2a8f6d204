import type { FitProgress as Step } from '@flit-ml/spec'
import { bar } from '../output/bar.ts'
import { note } from '../output/note.ts'
import { TerminalLine } from '../output/terminal-line.ts'
import { timeLeft } from '../output/time-left.ts'

/** Follows several fits of one model: on a terminal by a line that is drawn over, else by a line for each fit. */
export class FitProgress {
  readonly #fits: number
  readonly #line: TerminalLine | undefined
  readonly #isSilent: boolean
  readonly #start = performance.now()
  #done = 0

  constructor(fits: number, isSilent: boolean) {
    this.#fits = fits
    this.#isSilent = isSilent
    this.#line = process.stderr.isTTY && !isSilent ? new TerminalLine(process.stderr) : undefined
  }

  /** For `onProgress` of the fit that is under way. */
  follow(name: string): (step: Step) => void {
    return ({ done, step }) => {
      const fraction = (this.#done + done) / this.#fits
      const seconds = (performance.now() - this.#start) / 1000
      this.#line?.draw(() => `${bar(fraction)}  ${name}: ${step}${timeLeft(fraction, seconds)}`)
    }
  }

  /** A fit is done. */
  tell(text: string): void {
    this.#done++
    this.end()
    if (!this.#isSilent) note(text)
  }

  end(): void {
    this.#line?.clear()
  }
}
