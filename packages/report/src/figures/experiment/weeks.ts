/** Milliseconds. */
export const day = 86_400_000

/** The Monday, in UTC, of the week of a time, as `2026-11-23`. */
export function weekOf(time: number): string {
  // 1 January 1970 was a Thursday.
  const days = Math.floor(time / day)
  return dateOf((days - ((((days + 3) % 7) + 7) % 7)) * day)
}

/** As `2026-11`. */
export function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7)
}

/** As `2026-11-24`. */
export function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
