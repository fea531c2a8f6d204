import type { InputColumn } from './column.ts'

/** The value of an input, from the text in the file. */
export function inputValue(text: string, { derive, schema }: InputColumn): string | number | null {
  if (text === '') return null
  if (derive === 'weekday') return weekday(text)
  return schema.enum ? text : Number(text)
}

const weekdayFormat = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })

/** The day of the week of `2001/01/31 12:59`, such as `wednesday`. */
function weekday(text: string): string {
  const [year = 0, month = 1, day] = text.slice(0, 10).split('/').map(Number)
  return weekdayFormat.format(Date.UTC(year, month - 1, day)).toLowerCase()
}
