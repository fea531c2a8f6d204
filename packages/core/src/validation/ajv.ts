import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js'
import { options } from './ajv-options.ts'

/** Neither coerces nor fills in: what is checked is what the model gets. */
const strict = withAnnotations(new Ajv2020(options))
const filling = withAnnotations(new Ajv2020({ ...options, useDefaults: true }))

export function compile(schema: AnySchema): ValidateFunction {
  return compileWith(strict, schema)
}

/** Like `compile`, but a property that is absent gets its `default`. */
export function compileFilling(schema: AnySchema): ValidateFunction {
  return compileWith(filling, schema)
}

/** ajv keeps every schema that it has compiled, and models come and go. */
function compileWith(ajv: Ajv2020, schema: AnySchema): ValidateFunction {
  const validate = ajv.compile(schema)
  ajv.removeSchema(schema)
  return validate
}

function withAnnotations(ajv: Ajv2020): Ajv2020 {
  return ajv
    .addKeyword({ keyword: 'unit', schemaType: 'string' })
    .addKeyword({ keyword: 'protected', schemaType: 'boolean' })
}
