import { createRegistry, type LoadedModel, type PackageEstimator } from '@flit-ml/core'
import { isFlitError, type Task } from '@flit-ml/spec'
import { usageError } from '../errors.ts'

/**
 * The model that was released before this one: of a copy of its package in a folder, or else of the package as it stands. There is
 * none where that has no artifact yet, or has one of another signature.
 * @throws FlitError why a copy cannot be loaded.
 */
export async function openReleased(
  { info, manifest }: PackageEstimator,
  { dir, copy }: { readonly dir: string; readonly copy?: string | undefined },
): Promise<LoadedModel | undefined> {
  if (copy !== undefined) return load(copy, dir, info.task)
  return manifest.artifact && load(info.path, dir, info.task).catch(unlessOutgrown)
}

async function load(folder: string, dir: string, task: Task): Promise<LoadedModel> {
  const registry = createRegistry({ dir, packages: [folder], trust: {} })
  const [info] = registry.listModels()
  if (info?.task === task) return registry.getModel(info.reference)
  const problem = `${folder} holds no model of ${task}${info ? `: the task of ${info.id} is ${info.task}` : ''}.`
  throw registry.problems()[0]?.error ?? usageError('--released', problem, 'Name the folder of a model package.')
}

/** An artifact has no place for an input or a category that is newer, and an example may lack it. */
function unlessOutgrown(error: unknown): undefined {
  if (isFlitError(error, 'FLIT_ARTIFACT_REFUSED') || isFlitError(error, 'FLIT_SIGNATURE_INVALID')) return undefined
  throw error
}
