import { statSync } from 'node:fs'
import { join, parse } from 'node:path'
import { pathToFileURL } from 'node:url'
import { candidatesFrom } from '../discovery/layouts/containers.ts'

/** A path may have 1,024 bytes on macOS, which allows the fewest. */
const spellings = 256

const known = new Map<string, string>()
let generation = 0

/**
 * The URL of a folder, as the parent of a look-up by import-meta-resolve, which remembers each package.json by its path for
 * good. Once one that a look-up may have read is another, paths are spelled with one more slash behind their root: the same
 * files, by paths that were never read. After 256 such changes within one process, the first spelling comes again.
 */
export function unreadParent(name: string, folder: string): URL {
  const files = [folder, ...candidatesFrom(folder).map((candidate) => join(candidate, name))].map((at) =>
    join(at, 'package.json'),
  )
  const states = files.map((file) => [file, stateOf(file)] as const)
  if (states.some(([file, state]) => known.has(file) && known.get(file) !== state)) {
    generation = (generation + 1) % spellings
    known.clear()
  }
  for (const [file, state] of states) known.set(file, state)
  return spell(folder)
}

function spell(folder: string): URL {
  const root = pathToFileURL(parse(folder).root).href
  const below = pathToFileURL(folder).href.slice(root.length)
  return new URL(`${root}${'/'.repeat(generation)}${below}/`)
}

function stateOf(file: string): string {
  try {
    const stats = statSync(file, { bigint: true, throwIfNoEntry: false })
    return stats ? [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join() : ''
  } catch {
    return ''
  }
}
