import { lift, type ObjectSchema, type Signature, SPEC_VERSION, type Task } from '@flit-ml/spec'
import { firstViolation, type Violation } from './first-violation.ts'
import { invalidSignature } from './invalid-signature.ts'
import { reasonsViolation } from './reasons-violation.ts'
import { signature as validate } from './validators.ts'

/**
 * The signature that the file at this path holds, for a model of this task. Whether it allows its own example is for
 * `checkExample` to say.
 * @throws FlitError FLIT_SIGNATURE_INVALID, or FLIT_SPEC_UNSUPPORTED.
 */
export function checkSignature(value: unknown, task: Task, path: string): Signature {
  const specVersion = (value as Partial<Signature> | null)?.specVersion
  if (typeof specVersion === 'number') lift(`The signature ${path}`, { specVersion }, SPEC_VERSION)
  const violation =
    firstViolation(validate, value) ??
    contradiction((value as Signature).input) ??
    taskViolation(value as Signature, task) ??
    reasonsViolation(value as Signature)
  if (!violation) return value as Signature
  throw invalidSignature(path, violation)
}

/** An input that may be missing says so twice, for whoever reads the schema: not `required`, and `null` allowed. */
function contradiction(input: ObjectSchema): Violation | undefined {
  const required = new Set(input.required)
  for (const [name, schema] of Object.entries(input.properties)) {
    const nullable = schema.type === 'null' || (Array.isArray(schema.type) && schema.type.includes('null'))
    const field = `input.properties.${name}`
    if (required.has(name) === nullable) {
      return { field, value: schema, expected: 'either required, or allowed to be null (and then it may be missing)' }
    }
    required.delete(name)
  }
  const [unknown] = required
  if (unknown === undefined) return undefined
  return { field: 'input.required', value: unknown, expected: `names of properties, which '${unknown}' is not` }
}

const answers: Readonly<Record<Task, { name: string; bounds: { minimum?: number; maximum?: number } } | undefined>> = {
  'binary-classification': { name: 'probability', bounds: { minimum: 0, maximum: 1 } },
  regression: { name: 'value', bounds: {} },
  transformation: undefined,
}

/** A task promises an answer: whoever calls a classifier finds `probability`, between 0 and 1. */
function taskViolation({ output }: Signature, task: Task): Violation | undefined {
  const answer = answers[task]
  if (!answer) return undefined
  const found = output.properties[answer.name]
  const promised = { type: 'number', ...answer.bounds }
  const kept = Object.entries(promised).every(([keyword, value]) => found?.[keyword] === value)
  if (kept && output.required?.includes(answer.name)) return undefined
  const expected = `required, with ${JSON.stringify(promised)}, for the task ${task}`
  return { field: `output.properties.${answer.name}`, value: found, expected }
}
