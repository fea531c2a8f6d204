import { training } from '@flit-ml/datasets'
import { toTrainingSet } from '@flit-ml/training'
import { describe, expect, test } from 'vitest'
import { createTrainer, fitMatrix } from './index.ts'
import { defaultParameters } from './parameters.ts'
import { dataSignature } from './testing/data-signature.ts'
import { hasLibrary } from './testing/has-library.ts'

const { rows, labels } = training('credit-data')

function fit(parameters: object, library?: string) {
  const task = 'binary-classification'
  const trainer = createTrainer(library === undefined ? {} : { library })
  return trainer.fit({
    task,
    rows,
    labels,
    signature: dataSignature('credit-data'),
    parameters: { ...defaultParameters, rounds: 5, ...parameters },
  })
}

test('a library that is not there is said with the ways to get it', async () => {
  await expect(fit({}, '/nowhere/libxgboost.so')).rejects.toMatchObject({
    code: 'FLIT_XGBOOST_NOT_FOUND',
    details: { tried: [expect.stringContaining('/nowhere/libxgboost.so')] },
    message: expect.stringContaining('apt-get install libxgboost0'),
  })
})

describe.skipIf(!hasLibrary())('with the XGBoost library of this machine', () => {
  test('what XGBoost refuses is said in its words', async () => {
    await expect(fit({ baseScore: 1.5 })).rejects.toMatchObject({
      code: 'FLIT_XGBOOST_FAILED',
      message: expect.stringContaining('base_score must be in (0,1)'),
    })
  })

  test('monotone names inputs', async () => {
    const wrong = { code: 'FLIT_PARAMETERS_INVALID', details: { field: 'rising' } }
    await expect(fit({ rising: 'price, salary' })).rejects.toMatchObject(wrong)
  })

  test('a matrix that is ready gives what its rows give', async () => {
    const learnt = await toTrainingSet({ rows, labels }, dataSignature('credit-data'), 'float32')
    const task = 'binary-classification'
    expect(await fitMatrix({ task, learnt, parameters: { rounds: 5 } })).toEqual(await fit({}))
  })

  test('the engine is told with its version', async () => {
    expect((await fit({})).engine).toMatch(/^XGBoost \d+\.\d+\.\d+$/)
  })
})
