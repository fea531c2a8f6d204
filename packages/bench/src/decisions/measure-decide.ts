import { createRegistry } from '@flit-ml/core'
import { isFlitError } from '@flit-ml/spec'
import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part, Result } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { customer, purchase, purchases, routed } from './routed.ts'

const models = ['bnpl.xgboost-risk', 'bnpl.logistic-risk', 'bnpl.random-forest-risk', 'bnpl.neural-risk']
const reasons = 4

/** One decision with its reasons, beside the same model's prediction with them, for each model that has reasons. The slowest counts. */
export async function measureDecide(): Promise<Result> {
  const parts: Part[] = []
  for (const model of models) if (await hasReasons(model)) parts.push(await measureModel(model))
  return {
    id: 'decide',
    value: Math.max(...parts.map(({ value }) => value)),
    unit: 'ratio',
    against: `predict of the same model on the same row, with ${reasons} reasons`,
    goal: { relation: '<=', limit: 1.5 },
    parts,
  }
}

async function hasReasons(name: string): Promise<boolean> {
  await using registry = createRegistry({ dir: import.meta.dirname })
  const model = await registry.getCachedModel(name)
  return model.predict([purchase(0)], { reasons }).then(
    () => true,
    (error: unknown) => !isFlitError(error, 'FLIT_REASONS_UNAVAILABLE'),
  )
}

async function measureModel(name: string): Promise<Part> {
  await using all = await routed({ champion: name, challengers: { none: { model: name, share: 0.1 } }, reasons })
  const model = await all.registry.getCachedModel(name)
  const decided = await all.route.decideMany(purchases.map((row) => ({ row })))
  const expected = await model.predictProba(purchases)
  assertSameAnswers(
    name,
    decided.map(({ score }) => score ?? Number.NaN),
    expected,
  )
  const times = await interleave({
    decide: (turn) => all.route.decide(purchase(turn), { unit: customer(turn) }),
    predict: (turn) => model.predict([purchase(turn)], { reasons }),
  })
  const note = `${median(times.decide).toFixed(1)} µs, and ${median(times.predict).toFixed(1)} µs`
  return { name, value: ratio(times.decide, times.predict), note }
}
