import { FlitError } from '@flit-ml/spec'
import { causeOf } from '../cause-of.ts'

export function unreadable(path: string, cause: unknown): FlitError {
  return new FlitError('FLIT_FILE_UNREADABLE', {
    problem: `${path} cannot be read (${causeOf(cause)}).`,
    remedy: 'See that it exists, and that this process may read it.',
    details: { path },
    cause,
  })
}
