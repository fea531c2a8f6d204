import { FlitError } from '@flit-ml/spec'
import { note } from '../output/note.ts'
import type { Progress } from '../output/progress.ts'
import { reportError } from '../output/report-error.ts'

export interface RunLogOptions {
  readonly json: boolean
  readonly verbose: boolean
  readonly progress: Progress | undefined
}

const shownOnTerminal = 20

/** Counts what a run answered and refused, and names what it refused on standard error. */
export class RunLog {
  answered = 0
  refused = 0
  readonly #options: RunLogOptions
  /** A terminal is not flooded, unless somebody asks for it. */
  readonly #limit: number
  readonly #remedies = new Set<string>()

  constructor(options: RunLogOptions) {
    this.#options = options
    const isForReader = process.stderr.isTTY && !options.json && !options.verbose
    this.#limit = isForReader ? shownOnTerminal : Number.POSITIVE_INFINITY
  }

  answer(rows: number): void {
    this.answered += rows
    this.#options.progress?.draw(this.answered + this.refused)
  }

  refuse(error: FlitError<'FLIT_LINE_REFUSED'>): void {
    this.refused++
    if (this.refused > this.#limit) return
    this.#options.progress?.clear()
    if (this.#options.json) reportError(error, { json: true, verbose: false })
    else this.#say(error)
    if (this.refused === this.#limit) note('Further refused rows are only counted; --verbose names all of them.')
  }

  end(): void {
    this.#options.progress?.clear()
  }

  /** @throws FlitError FLIT_ROWS_REFUSED where some rows were refused. */
  assertNoneRefused(source: string): void {
    const { refused, answered } = this
    if (refused === 0) return
    throw new FlitError('FLIT_ROWS_REFUSED', {
      problem:
        answered === 0
          ? `Every row of ${source} was refused: ${refused}.`
          : `${refused} of the ${refused + answered} rows of ${source} were refused; the others were answered.`,
      remedy: 'Mend the rows whose lines are named above.',
      details: { source, refused, answered },
    })
  }

  /** A remedy is said once. */
  #say({ problem, remedy }: FlitError): void {
    note(this.#remedies.has(remedy) ? problem : `${problem} ${remedy}`)
    this.#remedies.add(remedy)
  }
}
