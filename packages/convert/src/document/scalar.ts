import { invalid, unsupported } from '../errors.ts'
import type { Field } from './field.ts'

export function textOf({ value, path }: Field): string {
  if (typeof value === 'string') return value
  throw invalid(path, 'a text')
}

/** A whole number that is not negative, written as a text, as XGBoost writes its parameters. */
export function countOf(field: Field): number {
  const text = textOf(field)
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw invalid(field.path, 'a whole number')
}

/** One of several words; each other is refused by name. */
export function wordOf<Word extends string>(field: Field, words: readonly Word[]): Word {
  const text = textOf(field)
  const word = words.find((candidate) => candidate === text)
  if (word !== undefined) return word
  throw unsupported(field.path, text, `Supported are ${words.join(', ')}.`)
}
