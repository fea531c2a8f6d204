import type { ProtectedColumn } from './column.ts'

/** The group that a value of a protected column belongs to: its band, such as `25-34` or `55+`, or the value itself. */
export function groupOf(text: string, { bands }: ProtectedColumn): string {
  if (text === '') return 'unknown'
  if (!bands) return text
  const band = bands.findLastIndex((start) => Number(text) >= start)
  const next = bands[band + 1]
  return next === undefined ? `${bands[band]}+` : `${bands[band]}-${next - 1}`
}
