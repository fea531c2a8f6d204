import type { JsonSchema } from '@flit-ml/spec'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

const options = {
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allowUnionTypes: true,
  validateFormats: false,
  verbose: true,
} as const

/** Neither coerces nor fills in, and knows no keyword but those of JSON Schema. Each schema has a compiler of its own. */
export function compileSchema(schema: JsonSchema): ValidateFunction {
  return new Ajv2020(options).addKeyword({ keyword: 'unit', schemaType: 'string' }).compile(schema)
}
