import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRegistry } from '@flit-ml/core'
import { holdout } from '@flit-ml/datasets'
import type { Outcomes, ScoredModel } from '../figures/scored-rows.ts'

const dir = dirname(fileURLToPath(import.meta.resolve('@flit-ml/report/package.json')))
const held = holdout('credit-data')

/** The held-out purchases. */
export const purchases: ReturnType<typeof holdout>['rows'] = held.rows

/** What became of them. */
export const outcomes: Outcomes = { labels: held.labels, positive: held.positive, groups: held.groups }

/** What two real models answer to them. */
export async function realModels(): Promise<readonly [ScoredModel, ScoredModel]> {
  await using registry = createRegistry({ dir })
  const score = async (id: string): Promise<ScoredModel> => {
    await using model = await registry.getModel(id)
    const outputs = await model.predict(purchases)
    return { model: model.info.reference, scores: outputs.map(({ probability }) => Number(probability)) }
  }
  return [await score('bnpl.logistic-risk'), await score('bnpl.xgboost-risk')]
}
