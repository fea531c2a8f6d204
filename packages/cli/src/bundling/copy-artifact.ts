import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { artifactChanged } from '../errors.ts'
import type { InstalledModel } from '../installed/describe-installed.ts'
import { writeWhole } from '../output/write-whole.ts'

/**
 * Copies the artifact of a model that is data into a folder, and gives its name there.
 * @throws FlitError FLIT_ARTIFACT_CHANGED where it is not the one that was published.
 */
export async function copyArtifact({ info, manifest }: InstalledModel, folder: string): Promise<string | undefined> {
  if (!manifest.artifact) return undefined
  const { path, sha256 } = manifest.artifact
  const bytes = readFileSync(join(info.path, path))
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== sha256) throw artifactChanged(info, path, sha256, found)
  const name = `${info.reference.replace('@', '-')}${extname(path)}`
  mkdirSync(folder, { recursive: true })
  await writeWhole(join(folder, name), [bytes])
  return name
}
