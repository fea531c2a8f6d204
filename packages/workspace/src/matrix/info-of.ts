import type { ModelManifest } from './packages/model-package.ts'

/** What `flit list --json` has to say of a model, apart from paths. */
export function infoOf(manifest: ModelManifest): object {
  const { name, version, description, flitModel } = manifest
  const { id, task, runtime, artifact } = flitModel
  return {
    id,
    version,
    reference: referenceOf(manifest),
    domain: id.replace(/\..*/, ''),
    task,
    description,
    package: name,
    ...(runtime && { runtime, sha256: artifact?.sha256 }),
  }
}

export function referenceOf({ flitModel: { id }, version }: ModelManifest): string {
  return `${id}@${version}`
}
