import { lift, type Manifest, SPEC_VERSION } from '@flit-ml/spec'
import { firstViolation } from './first-violation.ts'
import { invalidManifest } from './invalid-manifest.ts'
import { manifest } from './validators.ts'

/**
 * The manifest that `flitModel` in the package.json at this path holds.
 * @throws FlitError FLIT_MANIFEST_INVALID, or FLIT_SPEC_UNSUPPORTED.
 */
export function checkManifest(value: unknown, path: string): Manifest {
  const spec = typeof value === 'object' && value !== null && 'spec' in value ? value.spec : undefined
  if (typeof spec === 'number') lift(`The manifest in ${path}`, { specVersion: spec }, SPEC_VERSION)
  const violation = firstViolation(manifest, value)
  if (!violation) return value as Manifest
  throw invalidManifest(path, violation.field === '' ? 'flitModel' : `flitModel.${violation.field}`, violation.expected)
}
