import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'
import type { MemoryHeld } from './memory-held.ts'
import { runFindOnce } from './run-find-once.ts'
import type { Tree } from './with-trees.ts'

/** What a process holds that loads the core and searches without a cache, over one that does nothing, in megabytes. */
export async function measureMemory(tree: Tree, rounds: number): Promise<Part> {
  const [used, empty]: [MemoryHeld[], MemoryHeld[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    used.push((await runFindOnce(tree.dir, ['flit', 'fresh'])).memory)
    empty.push((await runFindOnce(tree.dir)).memory)
  }
  const over = (kind: keyof MemoryHeld): number =>
    median(used.map((memory) => memory[kind])) - median(empty.map((memory) => memory[kind]))
  const note = `${over('resident').toFixed(1)} MB with the pages of Node's executable that it is the first to need`
  return { name: tree.layout, value: over('own'), note }
}
