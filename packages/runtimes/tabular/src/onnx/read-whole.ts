import { artifactRefused } from '../artifact-refused.ts'

/**
 * What is read of an artifact.
 * @throws FlitError FLIT_ARTIFACT_REFUSED in the place of a RangeError, which says that it is damaged.
 */
export function readWhole<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw artifactRefused(`The artifact cannot be loaded: ${cause.message}.`, cause)
  }
}
