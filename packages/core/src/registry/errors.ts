import { FlitError, isFlitError } from '@flit-ml/spec'
import type { ModelInfo } from '../model-info.ts'

export function disposed(what: string): FlitError {
  return new FlitError('FLIT_DISPOSED', {
    problem: `${what} was disposed of, and answers no more.`,
    remedy: 'Ask the registry for it again.',
    details: { what },
  })
}

export function unsupportedTask({ id, task }: ModelInfo, operation: string): FlitError {
  return new FlitError('FLIT_TASK_UNSUPPORTED', {
    problem: `${operation} is for binary classifiers, and the task of ${id} is ${task}.`,
    remedy: 'Call predict, whose outputs are those of its signature.',
    details: { id, task, operation },
  })
}

/** What is an error of Flit-ML already stays as it is. */
export function predictFailed({ id, version }: ModelInfo, cause: unknown): FlitError {
  if (isFlitError(cause)) return cause
  return new FlitError('FLIT_PREDICT_FAILED', {
    problem: `The model ${id}@${version} failed while it predicted: ${messageOf(cause)}`,
    remedy: 'The cause is the error that it threw: tell its owner.',
    details: { id, version },
    cause,
  })
}

/** What is an error of Flit-ML already stays as it is. */
export function loadFailed({ id, version, path = 'the application' }: ModelInfo, cause: unknown): FlitError {
  if (isFlitError(cause)) return cause
  return new FlitError('FLIT_LOAD_FAILED', {
    problem: `The model ${id}@${version} of ${path} failed while it was loaded: ${messageOf(cause)}`,
    remedy: 'The cause is the error that it threw: tell its owner. Once it is mended, ask for the model again.',
    details: { id, version, path },
    cause,
  })
}

export function fitUnavailable({ id, version }: ModelInfo): FlitError {
  return new FlitError('FLIT_FIT_UNAVAILABLE', {
    problem: `The model ${id}@${version} cannot be fitted: its manifest names no trainer that this application has.`,
    remedy:
      'Its owner names one in the manifest, and it is fitted where it is installed as a package, not in a bundle.',
    details: { id, version },
  })
}

/** What is an error of Flit-ML already stays as it is. */
export function fitFailed({ id, version }: ModelInfo, cause: unknown): FlitError {
  if (isFlitError(cause)) return cause
  return new FlitError('FLIT_FIT_FAILED', {
    problem: `The model ${id}@${version} could not be fitted: ${messageOf(cause)}`,
    remedy: 'The cause is the error of its trainer: see its parameters and the rows, or tell its owner.',
    details: { id, version },
    cause,
  })
}

export function notFound(reference: string, installed: readonly string[]): FlitError {
  const list = installed.length === 0 ? 'No model is installed' : `Installed are ${installed.join(', ')}`
  return new FlitError('FLIT_MODEL_NOT_FOUND', {
    problem: `No installed model is '${reference}'. ${list}.`,
    remedy:
      'Install the package that holds it. Where it is installed, problems() and `flit doctor` say why it was refused.',
    details: { reference, installed },
  })
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
