import { readdirSync } from 'node:fs'
import { FlitError } from '@flit-ml/spec'
import { unreadable } from '../errors.ts'

/** @throws FlitError FLIT_FOLDER_TAKEN where the folder is there, and not empty. */
export function checkFolder(path: string): void {
  if (entriesOf(path).length === 0) return
  throw new FlitError('FLIT_FOLDER_TAKEN', {
    problem: `${path} is there already, and not empty.`,
    remedy: 'Name another folder, or remove this one first.',
    details: { path },
  })
}

function entriesOf(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw unreadable(path, error)
  }
}
