import { FlitError } from '@flit-ml/spec'

/** `path` is the file's; `field` is empty for the whole of it. */
export function invalidConfiguration(path: string, field: string, expected: string, cause?: unknown): FlitError {
  const what = field === '' ? path : `'${field}' in ${path}`
  return new FlitError('FLIT_CONFIGURATION_INVALID', {
    problem: `${what} has to be ${expected}.`,
    remedy: 'Mend it: "$schema": "./node_modules/@flit-ml/routing/flit.config.schema.json" lets an editor help.',
    details: { path, field, expected },
    cause,
  })
}
