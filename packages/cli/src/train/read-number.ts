import { cellReader } from '../input/cell-reader.ts'

const readText = cellReader({ type: 'number' })

/** The number in a column that is no input, be it written as a number or as a text; nothing where there is none. */
export function readNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' ? readText(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
