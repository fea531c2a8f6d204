import type { JsonSchema } from '@flit-ml/spec'
import { quoted } from './quoted.ts'

/** The members of the union that a field's type is: what it may hold of its categories, or what its schema names. */
export function typeOf(field: JsonSchema): string[] {
  const types = [...new Set([field.type ?? []].flat().map((name) => (name === 'integer' ? 'number' : name)))]
  const allowed = 'const' in field ? [field['const']] : field.enum
  if (!allowed) return types
  const literals = allowed.filter((value) => types.includes(value === null ? 'null' : typeof value)).map(literal)
  return literals.length === 0 ? ['never'] : literals
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : String(value)
}
