import { invalid } from '../errors.ts'
import type { Field } from './field.ts'

/** An array of numbers, of this length where one is given; not a number (in JSON: `null`) becomes NaN. */
export function numbersOf({ value, path }: Field, length?: number): Float64Array {
  if (!isList(value)) throw invalid(path, 'an array of numbers')
  if (length !== undefined && value.length !== length) {
    throw invalid(path, `an array of ${length} numbers, not of ${value.length}`)
  }
  return Float64Array.from(value, (element, index) => toNumber(element, path, index))
}

/** An array of numbers that stay finite when they are rounded to float32. */
export function finiteNumbersOf(field: Field, length?: number): Float64Array {
  const numbers = numbersOf(field, length)
  const index = numbers.findIndex((number) => !Number.isFinite(Math.fround(number)))
  if (index >= 0) throw invalid(`${field.path}[${index}]`, 'a finite number in float32')
  return numbers
}

/** An array of whole numbers, each at least `least` and below `end`. */
export function indicesOf(field: Field, { length, least = 0, end }: IndexRange): Int32Array {
  const numbers = numbersOf(field, length)
  const index = numbers.findIndex((number) => !Number.isInteger(number) || number < least || number >= end)
  if (index >= 0) throw invalid(`${field.path}[${index}]`, `a whole number from ${least} to ${end - 1}`)
  return Int32Array.from(numbers)
}

export interface IndexRange {
  readonly length?: number
  readonly least?: number
  readonly end: number
}

export function textsOf({ value, path }: Field): readonly string[] {
  if (Array.isArray(value) && value.every((element) => typeof element === 'string')) return value
  throw invalid(path, 'an array of texts')
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
}

function toNumber(element: unknown, path: string, index: number): number {
  if (typeof element === 'number') return element
  if (typeof element === 'boolean') return Number(element)
  if (element === null) return Number.NaN
  throw invalid(`${path}[${index}]`, 'a number')
}
