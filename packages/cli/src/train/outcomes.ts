import type { Refusal } from '../input/source-row.ts'
import { readNumber } from './read-number.ts'

/** Reads the column that says what happened. */
export interface OutcomeReader {
  /** The label, or why the value is none. */
  read(value: unknown): number | Refusal
}

/** Reads the column that says what happened as 1 for the positive class, and 0 for the other. */
export class Outcomes implements OutcomeReader {
  readonly #column: string
  readonly #positive: string | undefined
  /** How the other class is written, once one was read. */
  #other: string | undefined

  /** Without `positive`, the column holds 1 and 0, or true and false. */
  constructor(column: string, positive?: string) {
    this.#column = column
    this.#positive = positive
  }

  /** The label, or why the value is none. */
  read(value: unknown): 0 | 1 | Refusal {
    const refuse = (expected: string): Refusal => ({ field: this.#column, value, expected })
    if (isMissing(value)) return refuse(expectedValue)
    const text = String(value)
    if (this.#positive === undefined) {
      return binary.get(text.toLowerCase()) ?? refuse('1 or 0, unless --positive names the positive class')
    }
    if (text === this.#positive) return 1
    this.#other ??= text
    if (text === this.#other) return 0
    return refuse(`"${this.#positive}" or "${this.#other}": there are two classes`)
  }
}

const expectedValue = 'a value: what happened to this row'

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

const binary: ReadonlyMap<string, 0 | 1> = new Map([
  ['1', 1],
  ['true', 1],
  ['0', 0],
  ['false', 0],
])

/** Reads the column that says what happened as a number. */
export function numericOutcomes(column: string): OutcomeReader {
  return {
    read(value) {
      const expected = isMissing(value) ? expectedValue : 'a finite number'
      return readNumber(value) ?? { field: column, value, expected }
    },
  }
}
