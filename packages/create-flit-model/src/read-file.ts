import { readFileSync } from 'node:fs'
import { unreadable } from './errors.ts'

/** @throws FlitError FLIT_FILE_UNREADABLE. */
export function readFile(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (cause) {
    throw unreadable(path, cause)
  }
}
