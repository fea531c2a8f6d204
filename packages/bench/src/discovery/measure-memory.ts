import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'
import { runFindOnce } from './run-find-once.ts'
import type { Tree } from './with-trees.ts'

/** The most memory of a process that loads the core and searches without a cache, over one that does nothing, in megabytes. */
export async function measureMemory(tree: Tree, rounds: number): Promise<Part> {
  const [used, empty]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    used.push((await runFindOnce(tree.dir, ['flit', 'fresh'])).peakMegabytes)
    empty.push((await runFindOnce(tree.dir)).peakMegabytes)
  }
  const note = `${median(used).toFixed(1)} MB, and ${median(empty).toFixed(1)} MB of a process that does nothing`
  return { name: `${tree.layout}, ${tree.packages} packages`, value: median(used) - median(empty), note }
}
