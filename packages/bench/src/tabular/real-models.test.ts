import { holdout } from '@flit-ml/datasets'
import onnx from '@flit-ml/runtime-onnx'
import tabular from '@flit-ml/runtime-tabular'
import { describe, expect, test } from 'vitest'
import { installedModel } from './installed-model.ts'

const models = ['xgboost-risk', 'random-forest-risk', 'logistic-risk', 'neural-risk']

describe.each(models)('%s', (name) => {
  const { rows } = holdout('credit-data')

  test('has the same bits by both runtimes on every purchase that was held out', async () => {
    const source = installedModel(`@flit-ml/model-${name}`).source
    const [ours, reference] = [await tabular.load(source), await onnx.load(source)]
    expect(rows.length).toBeGreaterThan(1000)
    expect(await ours.predict(rows)).toEqual(await reference.predict(rows))
    expect(await ours.predictProba?.(rows)).toEqual(await reference.predictProba?.(rows))
    await reference.dispose?.()
  })

  test('counts earlier defaults against who has them on record, and never against others', async () => {
    const model = await tabular.load(installedModel(`@flit-ml/model-${name}`).source)
    const some = rows.slice(0, 150)
    const explanations = (await model.explain?.(some)) ?? []
    const counted = explanations.map(({ contributions }) => Number(contributions['records']) > 0)
    expect(counted).toEqual(some.map(({ records }) => records === 'yes'))
  }, 60_000)
})
