import { statSync } from 'node:fs'
import { usageError } from '../errors.ts'

/**
 * Sees that a file is not written over the one that it is made from, under whatever name.
 * @throws FlitError FLIT_USAGE.
 */
export function assertNotInput(input: string, output: string): void {
  const [from, to] = [input, output].map((path) => statSync(path, { throwIfNoEntry: false }))
  if (!from || !to || from.dev !== to.dev || from.ino !== to.ino) return
  throw usageError('--out', `${output} is the input.`, 'Name another file with --out.')
}
