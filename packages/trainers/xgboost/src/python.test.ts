import { readFileSync } from 'node:fs'
import type { Signature } from '@flit-ml/spec'
import { toTrainingSet } from '@flit-ml/training'
import { describe, expect, test } from 'vitest'
import { type BoostingRequest, boost } from './boost.ts'
import { findLibrary } from './library/find-library.ts'
import { XGBoost } from './library/xgboost.ts'
import { type BoostingParameters, defaultParameters } from './parameters.ts'
import { type Learnable, learnables } from './testing/learnables.ts'
import { python, trainInPython } from './testing/python.ts'

const xgboost = python && new XGBoost(findLibrary().library)
const isSame = python?.version.startsWith(xgboost?.version.slice(0, 3) ?? 'none')

interface Variant extends Partial<BoostingParameters> {
  readonly weighted?: boolean
  readonly validated?: boolean
}

const variants: Readonly<Record<string, Variant>> = {
  defaults: {},
  exact: { treeMethod: 'exact', categories: 'indices' },
  approx: { treeMethod: 'approx', rounds: 5 },
  'indices of categories': { categories: 'indices' },
  'sets of categories': { maxCategoriesOneHot: 1 },
  'sampling, with a seed': { subsample: 0.7, columnsByTree: 0.6, columnsByLevel: 0.8, columnsByNode: 0.9, seed: 7 },
  regularised: { l1: 0.5, l2: 3, minChildWeight: 5, minSplitLoss: 0.2, maxDeltaStep: 1, baseScore: 0.28 },
  'positives scaled': { scalePositives: 2.5 },
  weighted: { weighted: true },
  'stopped early': { rounds: 200, validated: true, earlyStoppingRounds: 5 },
  'a random forest': {
    rounds: 1,
    parallelTrees: 40,
    learningRate: 1,
    subsample: 0.63,
    columnsByNode: 0.5,
    l2: 0.001,
    seed: 3,
  },
}

async function request(from: Learnable, { weighted, validated, ...changes }: Variant): Promise<BoostingRequest> {
  const of = (isChosen: (row: number) => boolean) => {
    const chosen = <T>(values: readonly T[]): T[] => values.filter((_, row) => isChosen(row))
    const weights = chosen(from.labels.map((_, row) => 0.5 + (row % 4)))
    const part = { rows: chosen(from.rows), labels: chosen(from.labels), ...(weighted && { weights }) }
    return toTrainingSet(part, from.signature, 'float32')
  }
  return {
    task: from.task,
    learnt: await of((row) => !validated || row % 4 !== 0),
    ...(validated && { validation: await of((row) => row % 4 === 0) }),
    parameters: { ...defaultParameters, rounds: 12, ...changes },
  }
}

async function expectSame(from: Learnable, variant: Variant): Promise<void> {
  const asked = await request(from, variant)
  const { model } = boost(xgboost as XGBoost, asked, { tell: () => {} } as never)
  const { trained, given } = trainInPython(asked, model)
  expect(given.gradient_booster.model.trees.length).toBeGreaterThan(0)
  expect(given).toEqual(trained)
}

/** The defaults that the signature of a model has. */
function releasedParameters(model: string): Variant {
  const path = new URL(`../../../models/${model}/model/signature.json`, import.meta.url)
  const { parameters }: Signature = JSON.parse(readFileSync(path, 'utf8'))
  const schemas = Object.entries(parameters?.properties ?? {})
  return Object.fromEntries(schemas.map(([name, schema]) => [name, schema['default']]))
}

const timeout = 60_000

describe.skipIf(!isSame)("the model is that of Python's XGBoost, node for node", () => {
  describe.each(learnables)('$name', (from) => {
    test.each(Object.entries(variants))('%s', { timeout }, async (_, variant) => {
      await expectSame(from, variant)
    })
  })

  test('purchases, monotone', { timeout }, async () => {
    await expectSame(learnables[0] as Learnable, { rising: 'amount, records', falling: 'income, seniority' })
  })

  test.each([
    ['xgboost-risk', 'purchases'],
    ['random-forest-risk', 'purchases'],
    ['arrival-delay', 'flights'],
  ])('%s, as it was released', { timeout }, async (model, data) => {
    await expectSame(learnables.find(({ name }) => name === data) as Learnable, releasedParameters(model))
  })
})
