import { FlitError } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import type { ModelInfo } from '../model-info.ts'

/** One id from several owners, of whom the order of folders must never choose one. */
export function idConflict(models: readonly ModelInfo[]): FlitError {
  const id = models[0]?.id ?? ''
  return new FlitError('FLIT_ID_CONFLICT', {
    problem: `The id '${id}' comes from different packages, so that it is refused: ${ownersOf(models)}.`,
    remedy: `Uninstall all but one of them, or choose one in the trust policy: { "prefer": { "${id}": "PACKAGE" } }.`,
    details: { id, paths: pathsOf(models) },
  })
}

/** Ids that a reader cannot tell apart. */
export function lookAlike(models: readonly ModelInfo[]): FlitError {
  const ids = [...new Set(models.map(({ id }) => id))]
  return new FlitError('FLIT_ID_LOOKALIKE', {
    problem: `The ids ${ids.join(' and ')} look alike, so that they are refused: ${ownersOf(models)}.`,
    remedy:
      'Uninstall the one that you did not mean, or name both in the trust policy: { "prefer": { "ID": "PACKAGE", … } }.',
    details: { ids, paths: pathsOf(models) },
  })
}

export function notPreferred({ info }: InstalledModel, preferred: string): FlitError {
  return notTrusted(info, `prefer { "${info.id}": "${preferred}" }`)
}

/** A model that the application's trust policy refuses, with the rule. */
export function notTrusted(
  { id, reference, package: name = 'the application', path = '' }: ModelInfo,
  rule: string,
): FlitError {
  return new FlitError('FLIT_NOT_TRUSTED', {
    problem: `${reference} of ${name} is refused by the application's trust policy: ${rule}.`,
    remedy: "Change 'trust' in flit.config.json, or uninstall the package.",
    details: { id, package: name, path, rule },
  })
}

export function installScript({ info, installScripts }: InstalledModel): FlitError {
  return new FlitError('FLIT_INSTALL_SCRIPT', {
    problem: `${info.package} holds a model that is data, and yet runs ${installScripts.join(', ')} when it is installed.`,
    remedy: 'Ask its owner why. To refuse such models, set "noInstallScripts": true in the trust policy.',
    details: { package: info.package, path: info.path, scripts: installScripts },
  })
}

function ownersOf(models: readonly ModelInfo[]): string {
  return models.map(({ package: name = 'the application', path }) => (path ? `${name} in ${path}` : name)).join(', ')
}

function pathsOf(models: readonly ModelInfo[]): string[] {
  return models.flatMap(({ path }) => path ?? [])
}
