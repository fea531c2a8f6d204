import { FlitError, isFlitError } from '@flit-ml/spec'

declare module '@flit-ml/spec' {
  interface FlitErrorDetails {
    /** A command line that asks for what there is not, or that contradicts itself. */
    FLIT_USAGE: { readonly argument: string }
    /** An input that cannot be read on: what comes after this line is unknown. */
    FLIT_INPUT_INVALID: { readonly source: string; readonly line: number }
    /** One row of an input that the model's signature does not allow; the others are answered. */
    FLIT_LINE_REFUSED: {
      readonly source: string
      readonly line: number
      /** Its number among the rows, from 1. */
      readonly row: number
      readonly field: string
      readonly value: unknown
      readonly expected: string
    }
    /** Some rows of an input were refused, and named; the others were answered. */
    FLIT_ROWS_REFUSED: { readonly source: string; readonly refused: number; readonly answered: number }
    /** Data to learn from of which some rows contradict the signature; nothing was written. */
    FLIT_DATA_REFUSED: { readonly source: string; readonly refused: number; readonly rows: number }
    FLIT_OUTPUT_UNWRITABLE: { readonly path: string }
    /** Types that are not those of the installed models. */
    FLIT_TYPES_STALE: { readonly path: string }
    /** What is to be taken as a failure, where problems are. */
    FLIT_PROBLEMS_FOUND: { readonly problems: number }
    /** `npm pack` cannot pack a package. */
    FLIT_PACK_FAILED: { readonly path: string }
    /** A store of decisions whose records are not as they were kept. */
    FLIT_CHAIN_BROKEN: { readonly store: string; readonly findings: number }
    /** Decisions that do not come out again as they were recorded. */
    FLIT_REPLAY_DIFFERS: { readonly store: string; readonly decisions: number }
    /** A mistake of Flit-ML itself. */
    FLIT_UNEXPECTED: { readonly name: string }
  }
}

export function usageError(argument: string, problem: string, remedy: string): FlitError<'FLIT_USAGE'> {
  return new FlitError('FLIT_USAGE', { problem, remedy, details: { argument } })
}

export function unreadable(path: string, cause: unknown): FlitError<'FLIT_FILE_UNREADABLE'> {
  return new FlitError('FLIT_FILE_UNREADABLE', {
    problem: `${path} cannot be read (${codeOf(cause)}).`,
    remedy: 'See that it exists, that it is a file, and that you may read it.',
    details: { path },
    cause,
  })
}

export function unwritable(path: string, cause: unknown): FlitError<'FLIT_OUTPUT_UNWRITABLE'> {
  return new FlitError('FLIT_OUTPUT_UNWRITABLE', {
    problem: `${path} cannot be written (${codeOf(cause)}).`,
    remedy: 'See that its folder exists, that there is room on the disk, and that you may write there.',
    details: { path },
    cause,
  })
}

export function dataRefused(source: string, refused: number, rows: number): FlitError<'FLIT_DATA_REFUSED'> {
  return new FlitError('FLIT_DATA_REFUSED', {
    problem: `${refused} of the ${rows} rows of ${source} contradict the signature, or have no label. Nothing was written.`,
    remedy:
      'Mend the rows whose lines are named above. Where it is the signature that is wrong, change it: a new major version.',
    details: { source, refused, rows },
  })
}

export function problemsFound(problems: number): FlitError<'FLIT_PROBLEMS_FOUND'> {
  return new FlitError('FLIT_PROBLEMS_FOUND', {
    problem: `There ${problems === 1 ? 'is 1 problem' : `are ${problems} problems`}.`,
    remedy: 'Each says above what to do.',
    details: { problems },
  })
}

export function chainBroken(store: string, findings: number): FlitError<'FLIT_CHAIN_BROKEN'> {
  return new FlitError('FLIT_CHAIN_BROKEN', {
    problem: `The records of ${store} are not as they were kept.`,
    remedy: 'Keep the store as it is, restore a copy from before, and find out who could write it.',
    details: { store, findings },
  })
}

export function replayDiffers(store: string, decisions: number): FlitError<'FLIT_REPLAY_DIFFERS'> {
  return new FlitError('FLIT_REPLAY_DIFFERS', {
    problem: `Not all decisions of ${store} came out as they were recorded: ${decisions} did not.`,
    remedy: 'Install the versions of models and runtimes that are named above, and run it again.',
    details: { store, decisions },
  })
}

export function packFailed(path: string, cause: unknown): FlitError<'FLIT_PACK_FAILED'> {
  const { stderr = '', message = String(cause) }: { stderr?: string; message?: string } = Object(cause)
  return new FlitError('FLIT_PACK_FAILED', {
    problem: `npm cannot pack ${path}: ${stderr.trim() || message}`,
    remedy: "See that it is the package.json of a package, with a name and a version, and that 'npm pack' works there.",
    details: { path },
    cause,
  })
}

export function typesStale(path: string): FlitError<'FLIT_TYPES_STALE'> {
  return new FlitError('FLIT_TYPES_STALE', {
    problem: `${path} is not what the installed models are.`,
    remedy: "Run 'flit types' with the same options, without --check.",
    details: { path },
  })
}

export function invalidInput(
  source: string,
  line: number,
  why: string,
  cause?: unknown,
): FlitError<'FLIT_INPUT_INVALID'> {
  return new FlitError('FLIT_INPUT_INVALID', {
    problem: `${source}:${line}: ${why}.`,
    remedy: 'Mend the input, or say what it is with --format.',
    details: { source, line },
    cause,
  })
}

/** A Parquet file that cannot be read on from this row. */
export function invalidParquet(source: string, row: number, cause: unknown): FlitError<'FLIT_INPUT_INVALID'> {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new FlitError('FLIT_INPUT_INVALID', {
    problem: `${source} cannot be read as Parquet from row ${row} on: ${why.replace(/\.$/, '')}.`,
    remedy:
      'Write the file again: with columns of single values, compressed by Snappy, GZIP, Brotli or Zstandard, or not at all.',
    details: { source, line: row },
    cause,
  })
}

/** What was thrown, as an error of Flit-ML: one of another kind is a mistake of ours. */
export function asFlitError(thrown: unknown): FlitError {
  if (isFlitError(thrown)) return thrown
  return new FlitError('FLIT_UNEXPECTED', {
    problem: `flit failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    remedy: 'Run it again with --verbose, and report what it shows.',
    details: { name: thrown instanceof Error ? thrown.name : typeof thrown },
    cause: thrown,
  })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
