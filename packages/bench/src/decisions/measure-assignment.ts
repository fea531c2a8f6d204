import { hash } from '@flit-ml/routing'
import { interleave } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Result } from '../harness/result.ts'
import { WrongAnswers } from '../harness/wrong-answers.ts'
import { customer, purchase, routed } from './routed.ts'

/** One assignment with all that it can look at: a rule on the row, a holdout, a namespace, and the buckets of two challengers. */
export async function measureAssignment(): Promise<Result> {
  await using all = await routed({
    champion: 'bnpl.xgboost-risk',
    challengers: {
      neural: { model: 'bnpl.neural-risk', share: 0.1 },
      logistic: { model: 'bnpl.logistic-risk', share: 0.2 },
    },
    eligibility: {
      type: 'object',
      properties: { amount: { type: 'number', maximum: 1_000_000 } },
      required: ['amount'],
    },
    holdout: { share: 0.05 },
    namespace: { name: 'credit', from: 0, to: 1 },
  })
  assertBuckets(all.route.assign)
  const { ours } = await interleave({ ours: (turn) => all.route.assign(customer(turn), purchase(turn)) })
  return {
    id: 'assignment-us',
    value: median(ours),
    unit: 'µs',
    against: 'nothing: one assignment by rule, holdout, namespace and bucket',
    goal: { relation: '<=', limit: 1 },
  }
}

function assertBuckets(assign: Awaited<ReturnType<typeof routed>>['route']['assign']): void {
  for (let turn = 0; turn < 1000; turn++) {
    const { bucket, reason } = assign(customer(turn), purchase(turn))
    if (reason !== 'holdout' && bucket !== hash('bnpl.risk', customer(turn), 2)) {
      throw new WrongAnswers(`assignment: ${customer(turn)} is in bucket ${bucket}.`)
    }
  }
}
