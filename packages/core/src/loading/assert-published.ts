import type { Manifest } from '@flit-ml/spec'
import type { ModelInfo } from '../model-info.ts'
import { artifactChanged } from './errors.ts'
import { sha256Of } from './sha256-of.ts'

/**
 * Gives back the bytes of an artifact.
 * @throws FlitError FLIT_ARTIFACT_CHANGED where they are not those whose sha256 the manifest names.
 */
export function assertPublished(
  bytes: Uint8Array,
  { artifact }: Pick<Manifest, 'artifact'>,
  info: ModelInfo,
): Uint8Array {
  const found = sha256Of(bytes)
  if (artifact && found !== artifact.sha256) throw artifactChanged(info, artifact.path, artifact.sha256, found)
  return bytes
}
