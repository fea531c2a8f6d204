import { InvalidArgumentError } from 'commander'

/** A time that an option names, in milliseconds since 1970. */
export function parseTime(text: string): number {
  const milliseconds = Date.parse(text)
  if (Number.isNaN(milliseconds)) throw new InvalidArgumentError('It is no time, such as 2026-11-24T22:00:00Z.')
  return milliseconds
}
