import { createRegistry, type LoadedModel, type ModelInfo, type PackageDescription, type Registry } from '@flit-ml/core'
import { type DeclarativeManifest, FlitError, type Row } from '@flit-ml/spec'
import { usageError } from '../errors.ts'

/** A model package with its model, as an application has it; gone when it is disposed of. */
export interface OpenPackage extends AsyncDisposable {
  readonly model: LoadedModel
  /** The model with other parameters: whoever loads it disposes of it. */
  readonly load: (parameters: Row) => Promise<LoadedModel>
  /** The trainer that it names, where it names one. */
  readonly trainer: PackageDescription['trainer']
  /** The package's real folder. */
  readonly folder: string
  /** Of the package. */
  readonly name: string
  readonly manifest: DeclarativeManifest
}

export interface OpenOptions {
  /** The application's folder, where a trainer may be installed too. */
  readonly dir: string
  readonly parameters?: Row
  /** Goes to the trainer, where the model's parameters have a seed. */
  readonly seed?: number | undefined
}

/**
 * Loads the classifier of the package in a folder.
 * @throws FlitError FLIT_USAGE where there is no model that is data, FLIT_TASK_UNSUPPORTED, or why it cannot be loaded.
 */
export async function openPackage(folder: string, { dir, parameters = {}, seed }: OpenOptions): Promise<OpenPackage> {
  const registry = createRegistry({ dir, packages: [folder], trust: {} })
  const [info] = registry.listModels()
  if (!info?.path) throw problemOf(registry, folder)
  const { signature, package: described } = await registry.describe(info.reference)
  const manifest = described?.manifest
  if (!described || !manifest || manifest.entry !== undefined) throw noModel(folder, 'its model is code')
  if (info.task !== 'binary-classification') throw unsupported(info)
  const isSeeded = seed !== undefined && signature.parameters?.properties['seed'] !== undefined
  const load = (given: Row): Promise<LoadedModel> =>
    registry.getModel(info.reference, { ...(isSeeded && { seed }), ...given } as never)
  const model = await load(parameters)
  return {
    model,
    load,
    trainer: described.trainer,
    folder: info.path,
    name: described.name,
    manifest,
    async [Symbol.asyncDispose]() {
      await model.dispose()
      await registry.dispose()
    },
  }
}

function problemOf(registry: Registry, folder: string): FlitError {
  const problem = registry.problems().find(({ error }) => error.code !== 'FLIT_INSTALL_SCRIPT')
  return problem?.error ?? noModel(folder, "its package.json has no 'flitModel'")
}

/** That a folder is no package to fit. */
export function noModel(folder: string, why: string): FlitError {
  return usageError(
    'package',
    `${folder} holds no model that can be trained: ${why}.`,
    'Name the folder of a model package.',
  )
}

function unsupported({ id, task }: ModelInfo): FlitError {
  return new FlitError('FLIT_TASK_UNSUPPORTED', {
    problem: `flit train and flit tune are for binary classifiers, and the task of ${id} is ${task}.`,
    remedy: 'Fit it by model.fit of @flit-ml/core.',
    details: { id, task, operation: 'flit train' },
  })
}
