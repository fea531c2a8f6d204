import type { Model, ModelFactory } from '@flit-ml/spec'
import { identify, semanticVersion } from '../discovery/describe-model.ts'
import { valid } from '../semver.ts'
import { checkSignature } from '../validation/check-signature.ts'
import { firstViolation } from '../validation/first-violation.ts'
import { invalidManifest } from '../validation/invalid-manifest.ts'
import { registration as validate } from '../validation/validators.ts'
import type { Entry } from './entry.ts'
import type { Registration } from './register.ts'

/** @throws FlitError FLIT_MANIFEST_INVALID, FLIT_SIGNATURE_INVALID or FLIT_SPEC_UNSUPPORTED. */
export function registeredEntry(registration: Registration, from: Model | ModelFactory): Entry {
  checkRegistration(registration)
  const { id, version, task, description } = registration
  const identity = identify(id, version)
  const signature = checkSignature(registration.signature, task, `of ${identity.reference}`)
  const info = { ...identity, task, ...(description === undefined ? {} : { description }) }
  return {
    info,
    describe: async () => ({ info, signature }),
    async load(given) {
      const { loadRegistered } = await import('../loading/load-registered.ts')
      return loadRegistered(info, signature, from, given)
    },
  }
}

function checkRegistration(registration: Registration): void {
  const where = `the registration of ${registration.id}`
  const violation = firstViolation(validate, registration)
  if (violation) throw invalidManifest(where, violation.field, violation.expected)
  if (!valid(registration.version)) throw invalidManifest(where, 'version', semanticVersion)
}
