import { usageError } from '../../errors.ts'
import { type Dimension, spansDecades } from './dimension.ts'
import { stepOf } from './dimension-of-schema.ts'
import { isOfType, type ParameterSchemas } from './parameter-schemas.ts'
import type { Range } from './parse-range.ts'

/**
 * What `--range` has searched of a parameter.
 * @throws FlitError FLIT_USAGE where the schemas do not allow a bound or a value.
 */
export function dimensionOfRange(parameter: ParameterSchemas, range: Range): Dimension {
  const { name, schemas } = parameter
  if ('values' in range) {
    const choices = range.values.map((value) => typed(value, parameter))
    for (const choice of choices) assertAllowed(parameter, choice)
    return { name, choices }
  }
  const { low, high, scale } = range
  for (const bound of [low, high]) assertAllowed(parameter, bound)
  const step = stepOf(schemas)
  const isLog = scale ? scale === 'log' : spansDecades(low, high)
  return { name, low, high, ...(step !== undefined && { step }), isLog }
}

/** What was written between commas is a text, unless the parameter is none. */
function typed(value: unknown, { schemas }: ParameterSchemas): unknown {
  if (typeof value !== 'string' || isOfType(schemas, 'string')) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function assertAllowed(parameter: ParameterSchemas, value: unknown): void {
  const expected = parameter.refusal(value)
  if (expected === undefined) return
  const { name } = parameter
  const problem = `In --range, '${name}' is ${JSON.stringify(value)}, and has to be ${expected}.`
  throw usageError(name, problem, 'Give a range that the model and its trainer allow.')
}
