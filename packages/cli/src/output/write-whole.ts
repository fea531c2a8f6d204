import { createWriteStream, realpathSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { unwritable } from '../errors.ts'
import { removeOnSignal } from './remove-on-signal.ts'
import { temporaryBeside } from './temporary-beside.ts'

export type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/**
 * Writes a file that stands under its name only when it is whole: whatever was there before stays until then. What is
 * no regular file, such as a device, is written to as it is.
 * @throws FlitError FLIT_OUTPUT_UNWRITABLE, and what `chunks` throws.
 */
export async function writeWhole(path: string, chunks: Chunks): Promise<void> {
  try {
    const target = targetOf(path)
    if (target.isSpecial) await pipeline(chunks, createWriteStream(target.path))
    else await writeBeside(target.path, chunks)
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? unwritable(path, error) : error
  }
}

async function writeBeside(path: string, chunks: Chunks): Promise<void> {
  const temporary = temporaryBeside(path)
  using _ = removeOnSignal(temporary)
  try {
    await pipeline(chunks, createWriteStream(temporary, { flags: 'wx' }))
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Where a link leads to, so that the link stays. */
function targetOf(path: string): { readonly path: string; readonly isSpecial: boolean } {
  const file = statSync(path, { throwIfNoEntry: false })
  return file ? { path: realpathSync(path), isSpecial: !file.isFile() } : { path, isSpecial: false }
}
