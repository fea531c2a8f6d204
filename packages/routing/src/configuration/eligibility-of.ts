import type { JsonSchema, Row } from '@flit-ml/spec'
import { compileSchema } from './compile-schema.ts'

export type Eligibility = (row: Row) => boolean

/** Keywords that can take long, or reach outside. */
const refused = ['pattern', 'patternProperties', '$ref', '$dynamicRef', '$id', '$data', 'format']

/**
 * The check of a route's rule on its rows.
 * @throws Error where it is no such schema.
 */
export function eligibilityOf(schema: JsonSchema): Eligibility {
  const keyword = keywordIn(schema)
  if (keyword !== undefined) throw new TypeError(`'${keyword}' has no place in it`)
  const validate = compileSchema(schema)
  return (row) => validate(row)
}

function keywordIn(schema: unknown): string | undefined {
  let found: string | undefined
  JSON.stringify(schema, (key, value: unknown) => {
    if (refused.includes(key)) found = key
    return value
  })
  return found
}
