import { invalid, unsupported } from '../errors.ts'

/** A value of a parsed document, and where it stands: `learner.objective.name`. */
export interface Field {
  readonly value: unknown
  readonly path: string
}

const unknownRemedy = 'It could change the answers: report it, with the version of what wrote the file.'

/**
 * The fields of an object.
 * @throws FlitError FLIT_CONVERT_UNSUPPORTED at a field that is neither required nor optional, for it could change what
 * the model answers; FLIT_CONVERT_INVALID where a required one is missing.
 */
export function fieldsOf<Required extends string, Optional extends string = never>(
  field: Field,
  required: readonly Required[],
  optional: readonly Optional[] = [],
): Record<Required, Field> & Partial<Record<Optional, Field>> {
  const entries = Object.entries(asObject(field)).map(([name, value]) => [name, child(field, name, value)] as const)
  const known = new Set<string>([...required, ...optional])
  const unknown = entries.find(([name]) => !known.has(name))
  if (unknown) throw unsupported(unknown[1].path, unknown[1].value, unknownRemedy)
  const fields = Object.fromEntries(entries)
  const missing = required.find((name) => !Object.hasOwn(fields, name))
  if (missing !== undefined) throw invalid(child(field, missing, undefined).path, 'there')
  return fields as Record<Required, Field> & Partial<Record<Optional, Field>>
}

/** The elements of an array. */
export function elementsOf(field: Field): Field[] {
  if (!Array.isArray(field.value)) throw invalid(field.path, 'an array')
  return field.value.map((value, index) => ({ value, path: `${field.path}[${index}]` }))
}

/** One field of an object, whatever else there is; undefined where it has none of that name. */
export function fieldOf(field: Field, name: string): Field | undefined {
  const object: object = asObject(field)
  return Object.hasOwn(object, name) ? child(field, name, Reflect.get(object, name)) : undefined
}

/** The name by which an object says what else it holds. */
export function nameOf(field: Field): Field {
  return fieldOf(field, 'name') ?? child(field, 'name', undefined)
}

function asObject({ value, path }: Field): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)) return value
  throw invalid(path || 'the file', 'an object')
}

function child(parent: Field, name: string, value: unknown): Field {
  return { value, path: parent.path ? `${parent.path}.${name}` : name }
}
