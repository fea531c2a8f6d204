import { pipeline } from 'node:stream/promises'
import { type Chunks, writeWhole } from './write-whole.ts'

/** Writes to a file, or to standard output where there is none; waits whenever that is slower than what it gets. */
export async function writeTo(path: string | undefined, chunks: Chunks): Promise<void> {
  if (path !== undefined) return writeWhole(path, chunks)
  await pipeline(chunks, process.stdout, { end: false })
}
