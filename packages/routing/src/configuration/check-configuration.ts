import { firstViolation } from '@flit-ml/core'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { checkCutOffs } from './check-cut-offs.ts'
import { checkRoute } from './check-route.ts'
import { compileSchema } from './compile-schema.ts'
import type { FlitConfiguration } from './configuration.ts'
import { invalidConfiguration } from './invalid-configuration.ts'
import { definitions, sections } from './sections-schema.ts'

/** What is wrong, and where: the path within the file. */
export type Complain = (field: string, expected: string, cause?: unknown) => never

let compiled: ValidateFunction | undefined

/**
 * Checks the sections of this package, as a whole; `path` names the file in errors.
 * @throws FlitError FLIT_CONFIGURATION_INVALID, which names the field.
 */
export function checkConfiguration(configuration: unknown, path: string): FlitConfiguration {
  const complain: Complain = (field, expected, cause) => {
    throw invalidConfiguration(path, field, expected, cause)
  }
  compiled ??= compileSchema(sectionsAlone)
  const violation = firstViolation(compiled, configuration)
  if (violation) complain(violation.field, violation.expected)
  const checked = configuration as FlitConfiguration
  checkCutOffs(checked.cutOffs ?? {}, complain)
  for (const [name, route] of Object.entries(checked.routes ?? {})) {
    checkRoute(route, checked.cutOffs ?? {}, (field, ...rest) => complain(`routes.${name}.${field}`, ...rest))
  }
  return checked
}

/** What others own is theirs to check. */
const sectionsAlone = {
  type: 'object',
  properties: { $schema: { type: 'string' }, trust: {}, runtimes: {}, decisions: {}, ...sections },
  additionalProperties: false,
  $defs: definitions,
}
