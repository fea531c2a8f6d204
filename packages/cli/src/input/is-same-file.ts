import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/** Whether two paths are of one file, which need not be there. */
export function isSameFile(a: string, b: string): boolean {
  if (resolve(a) === resolve(b)) return true
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }))
  return one !== undefined && one.dev === other?.dev && one.ino === other.ino
}
