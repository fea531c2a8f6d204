import { join } from 'node:path'
import { createDecisionLog, openSqliteStore } from '@flit-ml/decisions'
import type { Fault } from '../harness/fault.ts'
import { temporaryFolder } from '../harness/temporary-folder.ts'
import { audit } from './audit.ts'
import { decisionOf } from './decision-of.ts'

const hour = 3_600_000

export const clockJumps: Fault = {
  name: 'clock-jumps',
  what: 'the clock jumps an hour, forwards and backwards',
  promise: 'every decision and label is kept, in the order of the chain, and found by its time',
  times: { full: 100, short: 10 },
  async inject(times) {
    using folder = temporaryFolder()
    const store = await openSqliteStore(join(folder.path, 'decisions.db'))
    let shift = 0
    const now = (): number => Date.now() + shift
    await using log = createDecisionLog({ store, now })
    const violations: string[] = []
    const ids: string[] = []
    for (let jump = 0; jump < times; jump++) {
      shift += (jump % 3 === 0 ? -1 : 1) * hour
      const id = `decision-${jump}`
      const time = now()
      await log.record([decisionOf(id, time)])
      await log.addLabels([{ decision: id, horizonDays: 30, value: 0, source: 'ledger' }])
      const found = []
      for await (const record of store.read({ kind: 'decision', since: time, until: time + 1 })) found.push(record.id)
      if (!found.includes(id)) violations.push(`${id} is not found by its time`)
      ids.push(id)
    }
    violations.push(...(await audit(store, ids)))
    return { injected: times, violations, counted: { decisions: ids.length } }
  },
}
