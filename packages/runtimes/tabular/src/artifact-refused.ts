import { FlitError } from '@flit-ml/spec'

const runtime = '@flit-ml/runtime-tabular'

/** An artifact that is damaged, or is not what its signature says. `problem` is whole sentences. */
export function artifactRefused(problem: string, cause?: unknown): FlitError<'FLIT_ARTIFACT_REFUSED'> {
  return new FlitError('FLIT_ARTIFACT_REFUSED', {
    problem,
    remedy: "The model's owner has to mend the artifact or its signature; until then, use another version.",
    details: { runtime },
    cause,
  })
}

/** A part of ONNX that this runtime does not cover: `what` says which node, operator and attribute. */
export function notCovered(what: string): FlitError<'FLIT_ARTIFACT_REFUSED'> {
  return new FlitError('FLIT_ARTIFACT_REFUSED', {
    problem: `${what}, which ${runtime} does not cover.`,
    remedy: "@flit-ml/runtime-onnx runs it: name that as the manifest's 'runtime'.",
    details: { runtime },
  })
}
