import type { JsonSchema } from '@flit-ml/spec'

/** Turns the text of a CSV cell into a value. */
export type CellReader = (text: string) => unknown

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
])

/**
 * Reads cells as a field of this schema: a number in decimal, `true` or `false` in any case, a text as it is, and an
 * empty cell as missing. What is none of these stays a text, for the signature to refuse; so does every cell of a
 * column that has no schema.
 */
export function cellReader(schema: JsonSchema | undefined): CellReader {
  if (!schema) return (text) => text
  const types = new Set([schema.type].flat())
  const readsNumbers = types.has('number') || types.has('integer')
  const readsBooleans = types.has('boolean')
  const empty = types.has('string') && !types.has('null') ? '' : null
  return (text) => {
    if (text === '') return empty
    if (readsNumbers && number.test(text)) return Number(text)
    return (readsBooleans ? booleans.get(text.toLowerCase()) : undefined) ?? text
  }
}
