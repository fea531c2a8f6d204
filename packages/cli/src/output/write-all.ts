import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { unwritable } from '../errors.ts'
import { removeOnSignal } from './remove-on-signal.ts'
import { temporaryBeside } from './temporary-beside.ts'

export interface NewFile {
  readonly path: string
  readonly content: string | Uint8Array
}

interface Staged {
  readonly path: string
  readonly temporary: string
}

/**
 * Writes files that stand under their names all together, or not at all: what was there before stays until each is whole, and
 * comes back where one cannot be put in its place.
 * @throws FlitError FLIT_OUTPUT_UNWRITABLE.
 */
export async function writeAll(files: readonly NewFile[]): Promise<void> {
  const staged = files.map(({ path }) => ({ path, temporary: temporaryBeside(path) }))
  using _ = removeOnSignal(...staged.map(({ temporary }) => temporary))
  try {
    for (const [at, { path, content }] of files.entries()) {
      await writeFile((staged[at] as Staged).temporary, content, { flag: 'wx', flush: true }).catch(
        (cause: unknown) => {
          throw unwritable(path, cause)
        },
      )
    }
    // Without a pause, so that no signal is heard in between.
    putInPlace(staged)
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true })
  }
}

function putInPlace(staged: readonly Staged[]): void {
  const restorers: (() => void)[] = []
  for (const { path, temporary } of staged) {
    try {
      restorers.push(restorerOf(path))
      renameSync(temporary, path)
    } catch (cause) {
      for (const restore of restorers) restore()
      throw unwritable(path, cause)
    }
  }
}

function restorerOf(path: string): () => void {
  const before = existsSync(path) ? readFileSync(path) : undefined
  return () => (before ? writeFileSync(path, before) : rmSync(path, { force: true }))
}
