import { type JsonSchema, type Model, type ModelFactory, manifestSchema } from '@flit-ml/spec'
import { valid } from 'semver'
import { identify, semanticVersion } from '../discovery/describe-model.ts'
import { instantiate } from '../loading/instantiate.ts'
import { compile } from '../validation/ajv.ts'
import { checkParameters } from '../validation/check-parameters.ts'
import { checkSignature } from '../validation/check-signature.ts'
import { firstViolation } from '../validation/first-violation.ts'
import { invalidManifest } from '../validation/invalid-manifest.ts'
import type { Entry } from './entry.ts'
import type { Registration } from './register.ts'

const { id, task } = manifestSchema['properties'] as Record<string, JsonSchema>
const text = { type: 'string' }

const validate = compile({
  type: 'object',
  properties: { id, version: text, task, description: text, signature: { type: 'object' } },
  required: ['id', 'version', 'task', 'signature'],
  additionalProperties: false,
})

/** @throws FlitError FLIT_MANIFEST_INVALID, FLIT_SIGNATURE_INVALID or FLIT_SPEC_UNSUPPORTED. */
export function registeredEntry(registration: Registration, from: Model | ModelFactory): Entry {
  checkRegistration(registration)
  const { id, version, task, description } = registration
  const identity = identify(id, version)
  const signature = checkSignature(registration.signature, task, `of ${identity.reference}`)
  const info = { ...identity, task, ...(description === undefined ? {} : { description }) }
  return {
    info,
    async load(given) {
      const parameters = checkParameters(given, signature.parameters, `parameters of ${info.reference}`)
      return { info: { ...info, signature }, model: await instantiate(from, { signature, parameters }, info.reference) }
    },
  }
}

function checkRegistration(registration: Registration): void {
  const where = `the registration of ${registration.id}`
  const violation = firstViolation(validate, registration)
  if (violation) throw invalidManifest(where, violation.field, violation.expected)
  if (!valid(registration.version)) throw invalidManifest(where, 'version', semanticVersion)
}
