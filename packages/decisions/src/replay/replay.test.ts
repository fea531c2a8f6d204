import { fileURLToPath } from 'node:url'
import { createRegistry, type LoadedModel, type Registry } from '@flit-ml/core'
import { holdout } from '@flit-ml/datasets'
import type { Decision } from '@flit-ml/routing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDecisionLog } from '../log/create-decision-log.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import type { DecisionStore } from '../stores/store.ts'
import { collect } from '../testing/collect.ts'
import { sampleDecision } from '../testing/sample-decision.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { replay } from './replay.ts'

const ids = ['bnpl.xgboost-risk', 'bnpl.logistic-risk', 'bnpl.neural-risk'] as const
const { rows } = holdout('credit-data')

let folder: ReturnType<typeof temporaryFolder>
let registry: Registry
let store: DecisionStore

beforeAll(async () => {
  folder = temporaryFolder()
  registry = createRegistry({ dir: fileURLToPath(new URL('../..', import.meta.url)) })
  store = await openSqliteStore(`${folder.path}/decisions.db`, { durability: 'relaxed' })
})

afterAll(async () => {
  await store.close()
  await registry.dispose()
  folder[Symbol.dispose]()
})

/** What a route makes of a row. */
async function decide(model: LoadedModel, number: number): Promise<Decision> {
  const row = rows[number % rows.length] ?? {}
  const { id, version, sha256 = null, runtime, runtimeVersion = null } = model.info
  const [answer] = await (id === 'bnpl.xgboost-risk' ? model.predict([row], { reasons: 4 }) : model.predict([row]))
  return sampleDecision(number, {
    id: `${id}-${number}`,
    row,
    model: { id, version, sha256, reference: id },
    runtime: runtime ? { name: runtime, version: runtimeVersion } : null,
    score: Number(answer?.['probability']),
    reasons: (answer?.['reasons'] as Decision['reasons'] | undefined) ?? [],
  })
}

describe('replay', () => {
  it('finds every bit of what real models said, of real purchases', async () => {
    const log = createDecisionLog({ store })
    for (const id of ids) {
      const model: LoadedModel = await registry.getCachedModel(id)
      await log.record(await Promise.all(Array.from({ length: 200 }, (_, number) => decide(model, number))))
    }
    const replayed = await collect(replay(store, registry))
    expect(replayed).toHaveLength(600)
    expect(replayed.filter(({ outcome }) => outcome !== 'identical')).toEqual([])
  })

  it('says what cannot be made again, or came out otherwise, and why', async () => {
    const model: LoadedModel = await registry.getCachedModel('bnpl.xgboost-risk')
    const decision = await decide(model, 1)
    const { version, sha256 } = model.info
    const pin = decision.model as NonNullable<Decision['model']>
    const first = decision.reasons[0] as Decision['reasons'][number]
    const nextDouble = (value: number): number => value * (1 + Number.EPSILON)
    const cases: Record<string, Partial<Decision>> = {
      score: { score: nextDouble(Number(decision.score)) },
      reasons: { reasons: [{ ...first, contribution: nextDouble(first.contribution) }] },
      gone: { model: { ...pin, version: '0.0.1' } },
      bytes: { model: { ...pin, sha256: 'f'.repeat(64) } },
      constant: { model: null, score: null, reasons: [] },
      refused: { row: { ...decision.row, price: 'much' } },
    }
    const log = createDecisionLog({ store })
    await log.record(Object.entries(cases).map(([id, changes]) => ({ ...decision, ...changes, id })))
    const careful = createDecisionLog({ store, key: 'a key of the test suite', redact: ['income'] })
    await careful.record([{ ...decision, id: 'redacted' }])
    const answerTo = async (id: string) => (await collect(replay(store, registry, { decision: id })))[0]
    const reference = `bnpl.xgboost-risk@${version}`
    expect(await answerTo('score')).toMatchObject({ outcome: 'different', part: 'score', found: decision.score })
    expect(await answerTo('reasons')).toMatchObject({ outcome: 'different', part: 'reasons' })
    expect(await answerTo('gone')).toMatchObject({ outcome: 'not-installed', model: 'bnpl.xgboost-risk@0.0.1' })
    expect(await answerTo('bytes')).toMatchObject({ outcome: 'artifact-changed', found: sha256 })
    expect(await answerTo('constant')).toMatchObject({ outcome: 'no-model' })
    expect(await answerTo('refused')).toMatchObject({ outcome: 'failed', error: { code: 'FLIT_ROW_INVALID' } })
    expect(await answerTo('redacted')).toMatchObject({ outcome: 'redacted', fields: ['income'], model: reference })
  })
})
