import { mkdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ModelInfo, PackageDescription } from '@flit-ml/core'
import { writeWhole } from '../output/write-whole.ts'

/**
 * Copies the artifact of a model that is data into a folder, and gives its name there.
 * @throws FlitError FLIT_ARTIFACT_CHANGED where it is not the one that was published.
 */
export async function copyArtifact(
  { reference }: ModelInfo,
  { manifest, artifact }: PackageDescription,
  folder: string,
): Promise<string | undefined> {
  const bytes = artifact()
  if (!bytes || !manifest.artifact) return undefined
  const name = `${reference.replace('@', '-')}${extname(manifest.artifact.path)}`
  mkdirSync(folder, { recursive: true })
  await writeWhole(join(folder, name), [bytes])
  return name
}
