import { FlitError } from '@flit-ml/spec'
import type { Violation } from './first-violation.ts'

export function invalidSignature(path: string, { field, expected }: Violation): FlitError {
  return new FlitError('FLIT_SIGNATURE_INVALID', {
    problem: `In the signature ${path}, '${field}' has to be ${expected}.`,
    remedy: "The model's owner has to mend the signature; @flit-ml/spec describes it.",
    details: { path, field, expected },
  })
}
