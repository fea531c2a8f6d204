/** A number as it is, a boolean as 0 or 1, and `missing` for all else. */
export function toNumber(value: unknown, missing: number): number {
  if (typeof value === 'number') return value
  return typeof value === 'boolean' ? Number(value) : missing
}
