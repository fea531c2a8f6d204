import { usageError } from '../errors.ts'
import { isSameFile } from '../input/is-same-file.ts'

/**
 * Sees that what an option names is not written over a file that it is made from, under whatever name.
 * @throws FlitError FLIT_USAGE.
 */
export function assertNotInput(
  inputs: readonly (string | undefined)[],
  output: string | undefined,
  option: '--out' | '--html' | '--svg',
): void {
  if (output === undefined || !inputs.some((input) => input !== undefined && isSameFile(input, output))) return
  throw usageError(option, `${output} is the input.`, `Name another file with ${option}.`)
}
