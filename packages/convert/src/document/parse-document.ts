import { unknownFormat } from '../errors.ts'
import type { Field } from './field.ts'
import { parseJson } from './parse-json.ts'
import { parseUbjson } from './parse-ubjson.ts'

/** What follows the brace of an object: in UBJSON a key's length or a declaration, in JSON a key, a space or the end. */
const formats: readonly [RegExp, (bytes: Uint8Array) => unknown][] = [
  [/^\{[iUIlL#$]/, parseUbjson],
  [/^(\xEF\xBB\xBF)?\s*\{(["}\s]|$)/, parseJson],
]

/** An object in JSON or UBJSON, told apart by how it begins. */
export function parseDocument(bytes: Uint8Array): Field {
  const beginning = String.fromCharCode(...bytes.subarray(0, 64))
  const format = formats.find(([pattern]) => pattern.test(beginning))
  if (!format) throw unknownFormat('the beginning of the file', beginning.slice(0, 16))
  return { value: format[1](bytes), path: '' }
}
