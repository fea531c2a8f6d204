import { FlitError, lift, type Manifest, manifestSchema, SPEC_VERSION } from '@flit-ml/spec'
import { compile } from './ajv.ts'
import { firstViolation } from './first-violation.ts'

const validate = compile(manifestSchema)

/**
 * The manifest that `flitModel` in the package.json at this path holds.
 * @throws FlitError FLIT_MANIFEST_INVALID, or FLIT_SPEC_UNSUPPORTED.
 */
export function checkManifest(value: unknown, path: string): Manifest {
  const spec = typeof value === 'object' && value !== null && 'spec' in value ? value.spec : undefined
  if (typeof spec === 'number') lift(`The manifest in ${path}`, { specVersion: spec }, SPEC_VERSION)
  const violation = firstViolation(validate, value)
  if (!violation) return value as Manifest
  const field = violation.field === '' ? 'flitModel' : `flitModel.${violation.field}`
  throw new FlitError('FLIT_MANIFEST_INVALID', {
    problem: `In ${path}, '${field}' has to be ${violation.expected}.`,
    remedy: "The model's owner has to mend its package.json; @flit-ml/spec describes 'flitModel'.",
    details: { path, field, expected: violation.expected },
  })
}
