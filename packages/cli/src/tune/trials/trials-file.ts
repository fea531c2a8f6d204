import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { unreadable, unwritable } from '../../errors.ts'
import { trialsRefused } from '../errors.ts'
import { differingParts, type SearchIdentity } from './search-identity.ts'
import type { TrialRecord } from './trial-record.ts'

/** The finished trials of one search, each a line that is on the disk once `append` is back. */
export class TrialsFile implements Disposable {
  /** Whether the last line was torn, and dropped. */
  readonly isMended: boolean
  readonly #path: string
  readonly #file: number
  readonly #finished = new Map<string, TrialRecord>()

  /**
   * Opens the file of this search, or begins it.
   * @throws FlitError FLIT_TRIALS_REFUSED where it is of another search or is none, FLIT_FILE_UNREADABLE, FLIT_OUTPUT_UNWRITABLE.
   */
  constructor(path: string, identity: SearchIdentity) {
    this.#path = path
    const text = read(path)
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    this.isMended = whole.length < text.length
    const lines = whole.split('\n').slice(0, -1)
    if (lines.length > 0) this.#take(lines, identity)
    // Anything else without a line break is a file of somebody's, which would be lost.
    else if (!lineOf(identity).startsWith(text)) throw noTrials(path, 1)
    this.#file = attempt(path, () => openSync(path, 'a'))
    if (this.isMended) attempt(path, () => ftruncateSync(this.#file, Buffer.byteLength(whole)))
    if (lines.length === 0) this.#write(identity)
  }

  get size(): number {
    return this.#finished.size
  }

  /** What is known of a trial that came to its end; one that failed is tried again. */
  find(trial: number, divisor: number): TrialRecord | undefined {
    return this.#finished.get(`${trial}/${divisor}`)
  }

  append(record: TrialRecord): void {
    this.#write(record)
  }

  [Symbol.dispose](): void {
    closeSync(this.#file)
  }

  #take([first = '', ...lines]: readonly string[], identity: SearchIdentity): void {
    const differing = differingParts(parse(this.#path, first, 1), identity)
    if (differing.length > 0)
      throw trialsRefused(this.#path, `is of another search: it has another ${differing.join(', ')}`)
    for (const [at, line] of lines.entries()) {
      const record = parse(this.#path, line, at + 2) as TrialRecord
      if ('folds' in record.outcome) this.#finished.set(`${record.trial}/${record.divisor}`, record)
    }
  }

  /** One line in one piece, and on the disk. */
  #write(value: object): void {
    attempt(this.#path, () => {
      writeFileSync(this.#file, lineOf(value))
      fsyncSync(this.#file)
    })
  }
}

/** What is in the file; nothing where there is none. */
function read(path: string): string {
  const stats = attempt(path, () => statSync(path, { throwIfNoEntry: false }), unreadable)
  // A device may have no end.
  if (stats && !stats.isFile()) throw trialsRefused(path, 'is no file')
  return stats ? attempt(path, () => readFileSync(path, 'utf8'), unreadable) : ''
}

function attempt<T>(path: string, work: () => T, failure: typeof unreadable | typeof unwritable = unwritable): T {
  try {
    return work()
  } catch (cause) {
    throw failure(path, cause)
  }
}

function parse(path: string, line: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null && ('format' in value || 'outcome' in value)) return value
  } catch {}
  throw noTrials(path, number)
}

function noTrials(path: string, line: number): Error {
  return trialsRefused(path, `is no file of trials: line ${line} is none of them`)
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`
}
