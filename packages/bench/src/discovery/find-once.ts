import type { Finder } from './finders/finder.ts'
import { type MemoryHeld, memoryHeld } from './memory-held.ts'

/** What one search costs in a process of its own; printed as JSON. */
export interface Found {
  readonly names: readonly string[]
  /** For the search alone: what it needs is loaded before. */
  readonly milliseconds: number
  /** Right after the search. */
  readonly memory: MemoryHeld
}

/** Its arguments: the module of a finder, the name of its export, and the application's folder. Without any, it does nothing. */
async function findOnce([module, name, dir]: readonly string[]): Promise<Found> {
  if (module === undefined || name === undefined || dir === undefined) return costOf([], 0)
  const finder: Finder = (await import(module))[name]
  const find = await finder(dir)
  const start = performance.now()
  const names = await find()
  return costOf(names, performance.now() - start)
}

function costOf(names: readonly string[], milliseconds: number): Found {
  return { names, milliseconds, memory: memoryHeld() }
}

process.stdout.write(JSON.stringify(await findOnce(process.argv.slice(2))))
