import { copyFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { createDecisionLog, openSqliteStore } from '@flit-ml/decisions'
import type { Fault } from '../harness/fault.ts'
import { temporaryFolder } from '../harness/temporary-folder.ts'
import { audit } from './audit.ts'
import { decisionOf } from './decision-of.ts'

/** Few enough that SQLite does not begin the log anew. */
const commits = 60

export const tornWal: Fault = {
  name: 'torn-wal',
  what: 'SQLite: write-ahead log cut off at an offset',
  promise: 'the decisions whose commit is whole are there, the chain is intact, and it goes on',
  times: { full: 500, short: 10 },
  async inject(times) {
    using folder = temporaryFolder()
    const path = join(folder.path, 'decisions.db')
    await using log = createDecisionLog({ store: await openSqliteStore(path) })
    const empty = statSync(`${path}-wal`).size
    const ends: number[] = []
    for (let commit = 0; commit < commits; commit++) {
      await log.record([decisionOf(`decision-${commit}`)])
      ends.push(statSync(`${path}-wal`).size)
    }
    const size = (ends.at(-1) ?? 0) - empty
    const violations: string[] = []
    for (let time = 0; time < times; time++) {
      const offset = empty + Math.floor((size * (time + Math.random())) / times)
      violations.push(...(await cutAt(offset, path, join(folder.path, `torn-${time}.db`), ends)))
    }
    return { injected: times, violations, counted: { commits, 'bytes of log': size } }
  },
}

async function cutAt(offset: number, path: string, torn: string, ends: readonly number[]): Promise<string[]> {
  copyFileSync(path, torn)
  copyFileSync(`${path}-wal`, `${torn}-wal`)
  truncateSync(`${torn}-wal`, offset)
  const store = await openSqliteStore(torn)
  await using log = createDecisionLog({ store })
  const whole = ends.filter((end) => end <= offset).length
  const { sequence } = await log.checkpoint()
  const violations =
    sequence === whole ? [] : [`cut at ${offset}: ${sequence} records, and ${whole} commits were whole`]
  const ids = ends.slice(0, whole).map((_, commit) => `decision-${commit}`)
  await log.record([decisionOf('after')])
  return [...violations, ...(await audit(store, [...ids, 'after']))]
}
