import { FlitError } from '@flit-ml/spec'

declare module '@flit-ml/spec' {
  interface FlitErrorDetails {
    /** A file that holds no trials of this search. */
    FLIT_TRIALS_REFUSED: { readonly path: string }
    /** No trial of a search came to its end. */
    FLIT_TRIALS_FAILED: { readonly trials: number }
  }
}

export function trialsRefused(path: string, why: string): FlitError<'FLIT_TRIALS_REFUSED'> {
  return new FlitError('FLIT_TRIALS_REFUSED', {
    problem: `${path} ${why}.`,
    remedy: 'Give the file of this search, or the name of a new one, by --resume; or leave --resume out.',
    details: { path },
  })
}

export function trialsFailed(trials: number, problem: string): FlitError<'FLIT_TRIALS_FAILED'> {
  return new FlitError('FLIT_TRIALS_FAILED', {
    problem: `None of ${trials} trials came to its end. The first one: ${problem}`,
    remedy: 'Mend what it says; once flit train works with the default parameters, so does flit tune.',
    details: { trials },
  })
}
