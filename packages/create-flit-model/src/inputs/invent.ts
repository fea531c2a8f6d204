import { usageError } from '../errors.ts'
import type { Value } from './input.ts'

const numbers = [0, 1, 10, 100, -1]

/**
 * Values for the input at this place, where there are no example rows.
 * @throws FlitError FLIT_USAGE for a text, of which nobody knows what it may be.
 */
export function invent(name: string, type: unknown, place: number): Value[] {
  if (type === 'string') {
    throw usageError('--csv', `'${name}' is a text, and nothing says what it may be.`, 'Add --csv with example rows.')
  }
  const values = numbers.map((_, row) => numbers[(row + place) % numbers.length] ?? 0)
  return type === 'boolean' ? values.map((value) => value > 1) : values
}
