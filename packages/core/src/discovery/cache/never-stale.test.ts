import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ChangingApplication, type ChangingLayout } from '../../testing/changing-application.ts'
import { discover } from '../discover.ts'

const changesEach = 700

it.each<[ChangingLayout, string | undefined]>([
  ['flat', undefined],
  ['flat', '.package-lock.json'],
  ['isolated', undefined],
  ['isolated', '.modules.yaml'],
  ['workspace', undefined],
  ['workspace', '.package-lock.json'],
])(
  'a cached discovery of a %s layout (mark: %s) is the one without a cache, whatever changes',
  (layout, mark) => {
    const seed = 20_261
    const application = new ChangingApplication(seed, layout, mark)
    const { dir } = application
    const history: string[] = []
    let hits = 0
    for (let change = 0; change < changesEach; change++) {
      history.push(application.change())
      if (application.isLucky(0.4)) continue
      const before = cacheOf(dir)
      const cached = discover({ dir }, {})
      const where = `seed ${seed}, change ${change}: ${history.slice(-6).join(', ')}`
      expect(JSON.stringify(cached), where).toBe(JSON.stringify(discover({ dir, cache: false }, {})))
      if (before !== undefined && before === cacheOf(dir)) hits++
    }
    expect(new Set(history).size).toBe(10)
    expect(hits).toBeGreaterThan(changesEach / 20)
  },
  60_000,
)

/** The inode, which is another one as soon as the file is written anew. */
function cacheOf(dir: string): bigint | undefined {
  const path = join(dir, 'node_modules/.cache/flit-ml/discovery.json')
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino
}
