import { FlitError } from '@flit-ml/spec'

/** What stands in the package.json at this path, or in another place that says what a model is, and is not right. */
export function invalidManifest(path: string, field: string, expected: string): FlitError {
  return new FlitError('FLIT_MANIFEST_INVALID', {
    problem: `In ${path}, '${field}' has to be ${expected}.`,
    remedy: "Its owner has to mend it; @flit-ml/spec describes 'flitModel'.",
    details: { path, field, expected },
  })
}
