import { invalid } from '../errors.ts'

/**
 * JSON with the keys of every object in the order of their UTF-16 code units and no white space, as RFC 8785 wants it:
 * equal values have one text. What is `undefined` is left out.
 * @throws FlitError FLIT_DECISION_INVALID for what JSON cannot hold: NaN, an infinity, a bigint, a function, a symbol.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value)
    case 'number':
      return numberText(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return objectText(value)
    default:
      throw invalid(`A ${typeof value}`, String(value), 'something that JSON can hold')
  }
}

function numberText(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '0' : String(value)
  throw invalid('A number', value, 'finite')
}

function objectText(value: object | null): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  let text = ''
  for (const key of Object.keys(value).sort()) {
    const field: unknown = value[key as keyof typeof value]
    if (field === undefined) continue
    text += `${text === '' ? '' : ','}${quoted(key)}:${canonicalJson(field)}`
  }
  return `{${text}}`
}

/** What JSON writes as it is, and most names are. */
const plain = /^[\w .:-]*$/

function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text)
}
