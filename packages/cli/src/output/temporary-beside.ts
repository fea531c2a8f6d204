import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

/** The path of a file that does not exist, in the folder of this one, from where it can be renamed to it. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
}
