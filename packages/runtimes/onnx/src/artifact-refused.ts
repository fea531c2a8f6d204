import { FlitError } from '@flit-ml/spec'

/** An artifact that cannot run, or is not what its signature says. `problem` is whole sentences. */
export function artifactRefused(problem: string, cause?: unknown): FlitError<'FLIT_ARTIFACT_REFUSED'> {
  return new FlitError('FLIT_ARTIFACT_REFUSED', {
    problem,
    remedy: "The model's owner has to mend the artifact or its signature; until then, use another version.",
    details: { runtime: '@flit-ml/runtime-onnx' },
    cause,
  })
}
