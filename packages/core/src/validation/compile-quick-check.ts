import type { JsonSchema, ObjectSchema } from '@flit-ml/spec'

/** Whether a row is surely what its schema allows; `false` leaves it open. */
export type QuickCheck = (row: unknown) => boolean

const annotations = ['description', 'title', 'unit', 'protected', 'default', 'examples']
/** What a number is compared by, as JavaScript does it. */
const comparisons = { minimum: '>=', exclusiveMinimum: '>', maximum: '<=', exclusiveMaximum: '<' } as const
const bounds = Object.keys(comparisons) as (keyof typeof comparisons)[]
const fieldKeywords = new Set(['type', 'enum', ...bounds, ...annotations])
const rowKeywords = new Set(['$schema', 'type', 'properties', 'required', 'additionalProperties', ...annotations])

/**
 * Compiles what most rows need to be told good, in a fraction of the time that a whole validation takes: each field is read
 * once, and no field is unknown where there are as many as were found. `undefined` for a schema that says more.
 */
export function compileQuickCheck(schema: ObjectSchema): QuickCheck | undefined {
  const fields = Object.entries(schema.properties)
  const required = new Set(schema.required)
  const isQuick = hasOnly(schema, rowKeywords) && fields.every(([, field]) => isQuickField(field))
  if (!isQuick || ![...required].every((name) => Object.hasOwn(schema.properties, name))) return undefined
  const sets = fields.map(([, field]) => field.enum && new Set(field.enum))
  const statements = fields.map(([name, field], index) => {
    const absent = required.has(name) ? 'return false' : ''
    // As JSON, any name is a literal: it cannot become code.
    return `value = row[${JSON.stringify(name)}]
if (value === undefined) { ${absent} } else { if (!(${condition(field, index)})) return false; known++ }`
  })
  const check = new Function(
    'sets',
    `return (row) => {\nlet known = 0, value\n${statements.join('\n')}\nreturn known\n}`,
  )
  const knownFields: (row: object) => number | false = check(sets)
  return (row) => isPlain(row) && knownFields(row) === countFields(row)
}

function isQuickField(field: JsonSchema): boolean {
  const areNumbers = bounds.every((bound) => field[bound] === undefined || typeof field[bound] === 'number')
  return hasOnly(field, fieldKeywords) && field.type !== undefined && areNumbers
}

function hasOnly(schema: JsonSchema, keywords: ReadonlySet<string>): boolean {
  return Object.keys(schema).every((keyword) => keywords.has(keyword))
}

/** The fields of such an object are its own. */
function isPlain(row: unknown): row is object {
  return typeof row === 'object' && row !== null && Object.getPrototypeOf(row) === Object.prototype
}

function countFields(row: object): number {
  let count = 0
  for (const _ in row) count++
  return count
}

/** JavaScript that says whether `value` is what a field allows. */
function condition({ type, enum: values, ...field }: JsonSchema, index: number): string {
  const limits = bounds.flatMap((bound) =>
    field[bound] === undefined ? [] : ` && value ${comparisons[bound]} ${field[bound]}`,
  )
  const number = `Number.isFinite(value)${limits.join('')}`
  const conditions: Readonly<Record<string, string>> = {
    number,
    integer: `${number} && Number.isInteger(value)`,
    boolean: "typeof value === 'boolean'",
    string: "typeof value === 'string'",
    null: 'value === null',
  }
  const ofType = [type].flat().map((name) => `(${conditions[name ?? ''] ?? 'false'})`)
  return values ? `(${ofType.join(' || ')}) && sets[${index}].has(value)` : ofType.join(' || ')
}
