import { FlitError } from '@flit-ml/spec'

declare module '@flit-ml/spec' {
  interface FlitErrorDetails {
    /** A command line that asks for what there is not, or that contradicts itself. */
    FLIT_USAGE: { readonly argument: string }
    /** A file with rows that cannot be read on from this line. */
    FLIT_INPUT_INVALID: { readonly source: string; readonly line: number }
    FLIT_OUTPUT_UNWRITABLE: { readonly path: string }
    /** A mistake of Flit-ML itself. */
    FLIT_UNEXPECTED: { readonly name: string }
    /** A folder for a new package that holds something already. */
    FLIT_FOLDER_TAKEN: { readonly path: string }
    /** Example rows that are not what the model takes. */
    FLIT_EXAMPLE_INVALID: { readonly path: string; readonly field: string }
    /** A graph whose inputs or outputs do not say what a signature has to. */
    FLIT_GRAPH_UNCLEAR: { readonly path: string; readonly tensor: string }
    /** The model answers otherwise than expected; the row is the one that differs most, from 1. */
    FLIT_PREDICTIONS_DIFFER: {
      readonly path: string
      readonly row: number
      readonly expected: number
      readonly found: number
      readonly differing: number
    }
    /** Whoever was asked did not want to go on. */
    FLIT_CANCELLED: { readonly question: string }
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
    remedy: 'See that there is room on the disk, and that you may write there.',
    details: { path },
    cause,
  })
}

export function invalidInput(source: string, line: number, why: string, cause?: unknown): FlitError {
  return new FlitError('FLIT_INPUT_INVALID', {
    problem: `${source}:${line}: ${why}.`,
    remedy: 'Write it as CSV: a header, then a line with as many values for each row, with commas between.',
    details: { source, line },
    cause,
  })
}

/** For example rows; `field` is the column. */
export function invalidExample(path: string, field: string, problem: string, remedy: string): FlitError {
  return new FlitError('FLIT_EXAMPLE_INVALID', { problem, remedy, details: { path, field } })
}

export function unclearGraph(path: string, tensor: string, problem: string, remedy: string): FlitError {
  return new FlitError('FLIT_GRAPH_UNCLEAR', { problem, remedy, details: { path, tensor } })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
