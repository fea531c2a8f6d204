import { FlitError } from '@flit-ml/spec'
import { maxSatisfying, rcompare, validRange } from '../semver.ts'

export interface ParsedReference {
  readonly id: string
  /** A semver range; absent where any version will do. */
  readonly range?: string
}

/** @throws FlitError FLIT_REFERENCE_INVALID where the part after '@' is no semver range. */
export function parseReference(reference: string): ParsedReference {
  const at = reference.indexOf('@')
  if (at === -1) return { id: reference }
  const range = reference.slice(at + 1)
  if (range.trim() !== '' && validRange(range) !== null) return { id: reference.slice(0, at), range }
  throw new FlitError('FLIT_REFERENCE_INVALID', {
    problem: `'${reference}' is not a model reference: '${range}' is no semver range.`,
    remedy: 'Write an id, or an id with a range, such as bnpl.xgboost-risk@^1.2.',
    details: { reference },
  })
}

interface Candidate {
  readonly info: { readonly version: string; readonly package?: string }
  /** The name that a package is installed under. */
  readonly installedAs?: string
}

/**
 * Which of the versions of one id answers. With a range: the highest within it. Without one: the copy that is installed
 * under its own name, since an alias is there to be asked for by its version; else the highest.
 */
export function chooseVersion<T extends Candidate>(candidates: readonly T[], range?: string): T | undefined {
  if (range !== undefined) {
    const version = maxSatisfying(
      candidates.map(({ info }) => info.version),
      range,
    )
    return candidates.find(({ info }) => info.version === version)
  }
  const own = candidates.find(({ info, installedAs }) => installedAs !== undefined && installedAs === info.package)
  return own ?? candidates.toSorted((a, b) => rcompare(a.info.version, b.info.version))[0]
}
