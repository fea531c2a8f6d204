import { FlitError } from '@flit-ml/spec'
import type { InstalledModel } from './describe-model.ts'
import type { Problem } from './discover.ts'

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
  const byId = Map.groupBy(nearest.values(), ({ info }) => info.id)
  const isConflict = (models: readonly InstalledModel[]): boolean =>
    new Set(models.map(({ info }) => info.package)).size > 1
  const groups = [...byId.values()]
  return {
    models: groups.filter((models) => !isConflict(models)).flat(),
    conflicts: groups.filter(isConflict).flatMap(conflictsOf),
  }
}

function conflictsOf(models: readonly InstalledModel[]): Problem[] {
  const id = models[0]?.info.id ?? ''
  const paths = models.map(({ info }) => info.path)
  const error = new FlitError('FLIT_ID_CONFLICT', {
    problem: `The id '${id}' comes from different packages, so that none of them is loaded: ${models
      .map(({ info }) => `${info.package} in ${info.path}`)
      .join(', ')}.`,
    remedy: 'Uninstall all but one of them, or ask an owner for another id.',
    details: { id, paths },
  })
  return paths.map((path) => ({ path, error }))
}
