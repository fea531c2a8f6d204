const longest = 24

/** A value of a row or of an answer as a reader takes it: a number to six significant digits. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return 'missing'
  const text = String(typeof value === 'number' ? Number(value.toPrecision(6)) : value)
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
