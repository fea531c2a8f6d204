import type { InstalledModel } from './describe-model.ts'
import type { Problem } from './discover.ts'
import { idConflict } from './id-conflict.ts'

interface Resolved {
  readonly models: readonly InstalledModel[]
  readonly conflicts: readonly Problem[]
}

/**
 * Keeps the nearest copy of each package version, and refuses every model whose id comes from two package names: an
 * order of folders must never decide whose model answers.
 */
export function refuseConflicts(found: readonly InstalledModel[]): Resolved {
  const nearest = new Map<string, InstalledModel>()
  for (const model of found) {
    const key = `${model.info.reference} ${model.info.package}`
    if (!nearest.has(key)) nearest.set(key, model)
  }
  const groups = [...Map.groupBy(nearest.values(), ({ info }) => info.id).values()]
  return {
    models: groups.filter((models) => !isConflict(models)).flat(),
    conflicts: groups.filter(isConflict).flatMap(conflictsOf),
  }
}

function isConflict(models: readonly InstalledModel[]): boolean {
  return new Set(models.map(({ info }) => info.package)).size > 1
}

function conflictsOf(models: readonly InstalledModel[]): Problem[] {
  const error = idConflict(models.map(({ info }) => info))
  return models.map(({ info }) => ({ path: info.path, error }))
}
