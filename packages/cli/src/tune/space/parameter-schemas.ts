import { compileRowCheck } from '@flit-ml/core'
import type { JsonSchema, ObjectSchema } from '@flit-ml/spec'

/** A parameter as the model's signature has it, and as its trainer has it, where that knows it. */
export interface ParameterSchemas {
  readonly name: string
  readonly schemas: readonly JsonSchema[]
  /** What a value has to be, where it is not. */
  readonly refusal: (value: unknown) => string | undefined
}

/** The parameters that a signature allows. */
export function parameterSchemas(signature: ObjectSchema | undefined, trainer: ObjectSchema): ParameterSchemas[] {
  return Object.entries(signature?.properties ?? {}).map(([name, schema]) => {
    const schemas = [schema, trainer.properties[name] ?? []].flat()
    return { name, schemas, refusal: refusalBy(name, schemas) }
  })
}

/** What the first of the schemas that has this keyword says. */
export function keyword(schemas: readonly JsonSchema[], name: string): unknown {
  return schemas.find((schema) => Object.hasOwn(schema, name))?.[name]
}

/** Whether a type is one of those that a parameter may have. */
export function isOfType(schemas: readonly JsonSchema[], type: string): boolean {
  return [keyword(schemas, 'type')].flat().includes(type)
}

function refusalBy(name: string, schemas: readonly JsonSchema[]): ParameterSchemas['refusal'] {
  const checks = schemas.map((schema) =>
    compileRowCheck({ type: 'object', properties: { [name]: schema }, additionalProperties: false }),
  )
  return (value) =>
    checks.map((check) => check({ [name]: value })).find((violation) => violation !== undefined)?.expected
}
