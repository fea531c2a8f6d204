import { training } from '@flit-ml/datasets'
import { type TrainerCase, testTrainer } from '@flit-ml/testkit'
import { describe } from 'vitest'
import { dataSignature } from './testing/data-signature.ts'
import { hasLibrary } from './testing/has-library.ts'

const { rows, labels } = training('credit-data')
const [row = {}] = rows
const signature = dataSignature('credit-data', row)
const output = {
  type: 'object',
  properties: { value: { type: 'number' } },
  required: ['value'],
  additionalProperties: false,
} as const

const cases: readonly TrainerCase[] = [
  {
    name: 'whether purchases are repaid, with sets of categories',
    task: 'binary-classification',
    signature,
    rows,
    labels,
    parameters: { rounds: 40, maxDepth: 4, subsample: 0.8, maxCategoriesOneHot: 1, seed: 1 },
  },
  {
    name: 'a random forest',
    task: 'binary-classification',
    signature,
    rows,
    labels,
    parameters: { rounds: 1, parallelTrees: 50, learningRate: 1, subsample: 0.63, columnsByNode: 0.5, maxDepth: 8 },
  },
  {
    name: 'a number, with weights',
    task: 'regression',
    signature: { ...signature, output, example: { input: row, output: { value: 1 } } },
    rows,
    labels: rows.map(({ price, amount }) => Number(price) - Number(amount)),
    weights: rows.map((_, row) => 1 + (row % 3)),
    parameters: { rounds: 30, baseScore: 400 },
  },
]

describe.skipIf(!hasLibrary())('with the XGBoost library of this machine', () => {
  testTrainer(import.meta.url, { cases, runtimes: ['@flit-ml/runtime-tabular', '@flit-ml/runtime-onnx'] })
})
