import type { ParquetParsers } from 'hyparquet'

/** Reads dates and times as ISO 8601 says, with all of their digits. */
export const isoTimes: Partial<ParquetParsers> = {
  dateFromDays: (days) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMilliseconds: (milliseconds) => instant(milliseconds, 3),
  timestampFromMicroseconds: (microseconds) => instant(microseconds, 6),
  timestampFromNanoseconds: (nanoseconds) => instant(nanoseconds, 9),
}

/** An instant in a unit of 10^-digits seconds since 1970, in UTC. */
function instant(units: bigint, digits: number): string {
  const perSecond = 10n ** BigInt(digits)
  const fraction = ((units % perSecond) + perSecond) % perSecond
  const seconds = new Date(1000 * Number((units - fraction) / perSecond)).toISOString().slice(0, -5)
  return `${seconds}.${String(fraction).padStart(digits, '0')}Z`
}
