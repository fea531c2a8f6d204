import { FlitError } from '@flit-ml/spec'
import type { ModelInfo } from '../model-info.ts'

/** One id from several owners, of whom the order of folders must never choose one. */
export function idConflict(models: readonly ModelInfo[]): FlitError {
  const id = models[0]?.id ?? ''
  const owners = models.map(({ package: name = 'the application', path }) => (path ? `${name} in ${path}` : name))
  return new FlitError('FLIT_ID_CONFLICT', {
    problem: `The id '${id}' comes from different packages, so that it is refused: ${owners.join(', ')}.`,
    remedy: 'Uninstall all but one of them, or ask an owner for another id.',
    details: { id, paths: models.flatMap(({ path }) => path ?? []) },
  })
}
