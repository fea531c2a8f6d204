import { HttpError } from '../problems/http-error.ts'

/**
 * How many names the objects in a parsed value have together. `hasEscapes`: whether its texts can hold what UTF-8 cannot.
 * @throws HttpError 400 for `__proto__`, a number that a double does not hold exactly, a lone surrogate, or NUL.
 */
export function countNames(value: unknown, hasEscapes: boolean): number {
  if (typeof value === 'number') assertExact(value)
  else if (typeof value === 'string' && hasEscapes) assertText(value)
  if (typeof value !== 'object' || value === null) return 0
  let names = 0
  if (Array.isArray(value)) {
    for (const item of value) names += countNames(item, hasEscapes)
    return names
  }
  for (const name in value) {
    if (name === '__proto__') throw new HttpError(400, "The body has the name '__proto__'.")
    if (hasEscapes) assertText(name)
    names += 1 + countNames((value as Record<string, unknown>)[name], hasEscapes)
  }
  return names
}

function assertExact(value: number): void {
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return
  throw new HttpError(400, 'The body has a number beyond 2^53 - 1, which is not kept exactly: send it as text.')
}

function assertText(text: string): void {
  if (text.isWellFormed() && !text.includes('\0')) return
  throw new HttpError(400, 'The body has a text with half a surrogate pair, or with NUL.')
}
