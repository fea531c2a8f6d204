import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Found } from './find-once.ts'

const run = promisify(execFile)

/** Which finder: the file in `finders/` that exports it, and the name of the export. */
export type FinderName = readonly [file: string, name: string]

/** One search in a process of its own; without a finder, what a process costs that does nothing. */
export async function runFindOnce(dir: string, finder?: FinderName): Promise<Found> {
  const script = join(import.meta.dirname, 'find-once.js')
  const chosen = finder ? [new URL(`finders/${finder[0]}.js`, import.meta.url).href, finder[1], dir] : []
  const { stdout } = await run(process.execPath, [script, ...chosen])
  return JSON.parse(stdout)
}
