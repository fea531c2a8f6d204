import { FlitError, type ObjectSchema, type Row } from '@flit-ml/spec'
import { showValue } from '../show-value.ts'
import { compileFilling } from './ajv.ts'
import { firstViolation } from './first-violation.ts'

const none: ObjectSchema = { type: 'object', properties: {}, additionalProperties: false }

/**
 * A copy of the parameters with their defaults filled in; `what` names them in the error.
 * @throws FlitError FLIT_PARAMETERS_INVALID.
 */
export function checkParameters(parameters: Row, schema: ObjectSchema = none, what: string): Row {
  const filled = { ...parameters }
  const violation = firstViolation(compileFilling(schema), filled)
  if (!violation) return filled
  const { field, value, expected } = violation
  throw new FlitError('FLIT_PARAMETERS_INVALID', {
    problem: `In the ${what}, '${field}' is ${showValue(value)}, and has to be ${expected}.`,
    remedy: 'Mend it, or leave it out where it has a default.',
    details: { field, value, expected },
  })
}
