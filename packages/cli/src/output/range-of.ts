import type { JsonSchema } from '@flit-ml/spec'

const bounds = { minimum: '≥', exclusiveMinimum: '>', maximum: '≤', exclusiveMaximum: '<' }

/** The range of a number in words, such as `0 to 1` or `> 0`; empty where there is none. */
export function rangeOf(field: JsonSchema): string {
  const { minimum, maximum } = field
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`
  return Object.entries(bounds)
    .flatMap(([keyword, sign]) => (keyword in field ? `${sign} ${field[keyword]}` : []))
    .join(', ')
}
