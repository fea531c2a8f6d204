import type { Duration } from './configuration.ts'

const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** The milliseconds of a duration that the schema allows. */
export function millisecondsOf(duration: Duration): number {
  const [, number = '', unit = ''] = /^([0-9.]+)([a-z]+)$/.exec(duration) ?? []
  return Number(number) * (milliseconds[unit] ?? Number.NaN)
}
