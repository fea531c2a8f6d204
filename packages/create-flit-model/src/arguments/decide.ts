import { usageError } from '../errors.ts'

/** Something about a model that its file leaves open. */
export interface Question {
  readonly message: string
  readonly options: readonly string[]
  /** What it most often is. */
  readonly usual?: string
  /** The flag that answers it. */
  readonly flag: string
}

/** Gives one of the options. */
export type Decide = (question: Question) => Promise<string>

/**
 * Answers as usual, and notes it.
 * @throws FlitError FLIT_USAGE where nothing is usual.
 */
export function decideAsUsual(note: (text: string) => void): Decide {
  return async ({ message, options, usual, flag }) => {
    if (usual === undefined)
      throw usageError(flag, `${message} Nothing says it.`, `Add ${flag} ${options.join(' or ')}.`)
    note(`${message} Taken: ${usual}; ${flag} says otherwise.`)
    return usual
  }
}
