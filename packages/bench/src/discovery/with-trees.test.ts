import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type FinderName, runFindOnce } from './run-find-once.ts'
import { assertSameModels } from './same-models.ts'
import { withTrees } from './with-trees.ts'

const ours: readonly FinderName[] = [
  ['floor', 'floor'],
  ['flit', 'fresh'],
  ['flit', 'cached'],
  ['flit', 'cached'],
]
const peers: readonly FinderName[] = [
  ['node-red', 'nodeRed'],
  ['oclif', 'oclif'],
  ['expo', 'expo'],
  ['intent', 'intent'],
]

test('every finder finds every model of a generated application, which is gone afterwards', async () => {
  const dirs = await withTrees({ packages: 120, models: 7 }, async (trees) => {
    for (const tree of trees) {
      const finders = tree.layout === 'npm-flat' ? [...ours, ...peers] : ours
      for (const finder of finders) assertSameModels(tree, (await runFindOnce(tree.dir, finder)).names)
    }
    return trees.map(({ dir }) => dir)
  })
  expect(dirs.map((dir) => existsSync(dir))).toEqual([false, false])
}, 30_000)
