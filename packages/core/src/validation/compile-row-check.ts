import type { JsonSchema, ObjectSchema } from '@flit-ml/spec'
import { compile } from './ajv.ts'
import { compileQuickCheck } from './compile-quick-check.ts'
import { firstViolation, type Violation } from './first-violation.ts'

/** Why a row is not what its schema allows, or nothing where it is. */
export type RowCheck = (row: unknown) => Violation | undefined

/**
 * Compiles the check of one row: no coercion, no unknown fields, numbers finite and within float32, in which models
 * compute.
 */
export function compileRowCheck(schema: ObjectSchema): RowCheck {
  const properties = Object.entries(schema.properties).map(([name, field]) => [name, withinFloat32(field)])
  const bounded = { ...schema, properties: Object.fromEntries(properties) }
  const validate = compile(bounded)
  const isSurelyValid = compileQuickCheck(bounded) ?? (() => false)
  return (row) => (isSurelyValid(row) ? undefined : firstViolation(validate, row))
}

const largestFloat32 = 3.4028234663852886e38

function withinFloat32(field: JsonSchema): JsonSchema {
  if (![field.type].flat().some((type) => type === 'number' || type === 'integer')) return field
  return { minimum: -largestFloat32, maximum: largestFloat32, ...field }
}
