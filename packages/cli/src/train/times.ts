import type { Refusal } from '../input/source-row.ts'
import { readNumber } from './read-number.ts'

/**
 * Reads the column that says when a row was: dates and times as ISO 8601 writes them, UTC where they name no zone, or else numbers,
 * such as years, in all rows alike.
 */
export class Times {
  readonly column: string
  #isNumeric: boolean | undefined

  constructor(column: string) {
    this.column = column
  }

  /** A number that rises with time, or why the value is none. */
  read(value: unknown): number | Refusal {
    const date = dateOf(value)
    const time = date ?? readNumber(value)
    if (time !== undefined) this.#isNumeric ??= date === undefined
    if (time !== undefined && this.#isNumeric === (date === undefined)) return time
    return { field: this.column, value, expected: this.#expected() }
  }

  #expected(): string {
    if (this.#isNumeric === undefined) return 'a date such as 2024-05-31, a date and time, or a number'
    return this.#isNumeric ? 'a number, as in the rows before' : 'a date or a date and time such as 2024-05-31T12:00Z'
  }
}

const isoTime = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/

/** Milliseconds since 1970. */
function dateOf(value: unknown): number | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.getTime()
  const [, day = '', clock = '00:00', zone = 'Z'] = (typeof value === 'string' && isoTime.exec(value.trim())) || []
  const time = Date.parse(`${day}T${clock}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`)
  return Number.isNaN(time) || !isOfCalendar(day) ? undefined : time
}

/** February has no 30th. */
function isOfCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
