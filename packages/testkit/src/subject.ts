import type { LoadedModel, Registry } from '@flit-ml/core'
import type { GoldenRows, Row } from '@flit-ml/spec'
import type { Holdout } from './holdout.ts'
import { readGoldenRows } from './read-golden-rows.ts'

/** A model package under test, as an application sees it. */
export interface Subject {
  readonly model: LoadedModel
  readonly golden?: GoldenRows
  readonly holdout?: Holdout
  /** Rows that the model takes: the example, the golden rows, and the first of the holdout. */
  readonly rows: readonly Row[]
  /** How far two answers to one row may be apart. */
  readonly tolerance: number
}

/**
 * Finds and loads the one model of a registry.
 * @throws the first problem of the registry, and whatever keeps the model from loading.
 */
export async function openSubject(registry: Registry, holdout: Holdout | undefined): Promise<Subject> {
  for (const { error } of registry.problems()) throw error
  const [info] = registry.listModels()
  if (!info) throw new Error(`${registry.roots()} is no model package: its package.json has no flitModel.`)
  const model = await registry.getCachedModel(info.reference)
  const golden = info.golden === undefined ? undefined : readGoldenRows(info.golden)
  return {
    model,
    ...(golden && { golden }),
    ...(holdout && { holdout }),
    rows: [model.info.signature.example.input, ...(golden?.rows ?? []), ...(holdout?.rows.slice(0, 100) ?? [])],
    tolerance: golden?.tolerance ?? 1e-6,
  }
}
