import { type LoadedModel, type Registry, readGoldenRows } from '@flit-ml/core'
import { type GoldenRows, isFlitError, type Row } from '@flit-ml/spec'
import type { Holdout } from './holdout.ts'

/** A model package under test, as an application sees it. */
export interface Subject extends AsyncDisposable {
  readonly folder: string
  readonly model: LoadedModel
  readonly golden?: GoldenRows
  readonly holdout?: Holdout
  /** Rows that the model takes: the example, the golden rows, and the first of the holdout. */
  readonly rows: readonly Row[]
  /** Whether the model can explain itself. */
  readonly explains: boolean
  /** How far two answers to one row may be apart. */
  readonly tolerance: number
  /** Loads another instance, which is disposed of with the subject. */
  readonly load: () => Promise<LoadedModel>
}

/**
 * Finds and loads the one model of a registry.
 * @throws the first problem of the registry, and whatever keeps the model from loading.
 */
export async function openSubject(registry: Registry, holdout?: Holdout): Promise<Subject> {
  // That a package runs scripts at install is for the check of its code to say.
  for (const { error } of registry.problems()) if (error.code !== 'FLIT_INSTALL_SCRIPT') throw error
  const [info] = registry.listModels()
  if (!info?.path) throw new Error(`${registry.roots()} is no model package: its package.json has no flitModel.`)
  const golden = info.golden === undefined ? undefined : readGoldenRows(info.golden)
  const model = await registry.getCachedModel(info.reference)
  return {
    ...instancesOf(registry, model),
    folder: info.path,
    ...(golden && { golden }),
    ...(holdout && { holdout }),
    rows: [model.info.signature.example.input, ...(golden?.rows ?? []), ...(holdout?.rows.slice(0, 100) ?? [])],
    explains: await explains(model),
    tolerance: golden?.tolerance ?? 1e-6,
  }
}

function explains(model: LoadedModel): Promise<boolean> {
  return model.explain([]).then(
    () => true,
    (error: unknown) => !isFlitError(error, 'FLIT_REASONS_UNAVAILABLE'),
  )
}

function instancesOf(
  registry: Registry,
  model: LoadedModel,
): Pick<Subject, 'model' | 'load' | typeof Symbol.asyncDispose> {
  const instances = [model]
  return {
    model,
    async load() {
      const instance = await registry.getModel(model.info.reference)
      instances.push(instance)
      return instance
    },
    // That a model cannot be disposed of is for its check to say.
    async [Symbol.asyncDispose]() {
      await Promise.allSettled(instances.map((instance) => instance.dispose()))
    },
  }
}
