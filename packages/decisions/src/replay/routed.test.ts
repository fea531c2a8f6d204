import { fileURLToPath } from 'node:url'
import { createRegistry } from '@flit-ml/core'
import { holdout } from '@flit-ml/datasets'
import { createRouter, type Router } from '@flit-ml/routing'
import { describe, expect, it } from 'vitest'
import { verifyChain } from '../chain/verify-chain.ts'
import { createDecisionLog } from '../log/create-decision-log.ts'
import type { DecisionLog } from '../log/decision-log.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { replay } from './replay.ts'

const dir = fileURLToPath(new URL('../..', import.meta.url))
const { rows } = holdout('credit-data')
const perCall = 500
const config = {
  routes: {
    'bnpl.risk': {
      champion: 'bnpl.xgboost-risk',
      challengers: {
        // What explains it exactly takes milliseconds a row.
        neural: { model: 'bnpl.neural-risk', share: 0.05 },
        logistic: { model: 'bnpl.logistic-risk', share: 0.3 },
      },
    },
  },
}

async function decideMany(router: Router, first: number): Promise<void> {
  const requests = Array.from({ length: perCall }, (_, at) => ({
    id: `purchase-${first + at}`,
    unit: `customer-${first + at}`,
    row: rows[(first + at) % rows.length] ?? {},
  }))
  await router.route('bnpl.risk').decideMany(requests)
}

describe.each(['@flit-ml/runtime-tabular', '@flit-ml/runtime-onnx'])('decided under %s, 5,000 purchases', (prefer) => {
  it('come out again bit by bit, and one asked for twice is answered the same', async () => {
    using folder = temporaryFolder()
    const store = await openSqliteStore(`${folder.path}/decisions.db`)
    await using log: DecisionLog = createDecisionLog({ store })
    await using registry = createRegistry({ dir, runtimes: { prefer } })
    await using router = await createRouter({ registry, config, store: log, unitKey: 'a key of the test suite' })
    for (let first = 0; first < 5000; first += perCall) await decideMany(router, first)
    const request = { id: 'one', unit: 'customer-1' } as const
    const first = await router.route('bnpl.risk').decide(rows[0] ?? {}, request)
    expect(JSON.stringify(await router.route('bnpl.risk').decide(rows[0] ?? {}, request))).toBe(JSON.stringify(first))
    await expect(router.route('bnpl.risk').decide(rows[1] ?? {}, request)).rejects.toMatchObject({
      code: 'FLIT_DECISION_CONFLICT',
    })
    const outcomes: Record<string, number> = {}
    for await (const { outcome } of replay(store, registry)) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    expect(outcomes).toEqual({ identical: 5001 })
    expect((await verifyChain(store)).findings).toEqual([])
  })
})
