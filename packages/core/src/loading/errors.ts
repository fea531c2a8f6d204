import { FlitError } from '@flit-ml/spec'
import type { ModelInfo } from '../model-info.ts'

export function artifactChanged(info: ModelInfo, path: string, expected: string, found: string): FlitError {
  return new FlitError('FLIT_ARTIFACT_CHANGED', {
    problem: `The artifact '${path}' of ${info.reference} is not the one that was published: its sha256 is ${found}.`,
    remedy: `Install ${info.package} again; where that does not help, ask its owner.`,
    details: { path, expected, found },
  })
}

export function runtimeNotFound(
  runtime: string,
  { path, reference }: ModelInfo,
  remedy: string,
  cause: unknown,
): FlitError {
  return new FlitError('FLIT_RUNTIME_NOT_FOUND', {
    problem: `The runtime ${runtime} of ${reference} cannot be imported from ${path}.`,
    remedy,
    details: { runtime, path: path ?? '' },
    cause,
  })
}
