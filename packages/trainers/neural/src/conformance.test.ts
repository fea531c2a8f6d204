import { training } from '@flit-ml/datasets'
import { type TrainerCase, testTrainer } from '@flit-ml/testkit'
import { purchaseSignature } from './testing/purchase-signature.ts'

const { rows, labels } = training('credit-data')
const [row = {}] = rows

const classifier: TrainerCase = {
  name: 'whether purchases are repaid, with numbers in bands',
  task: 'binary-classification',
  signature: purchaseSignature(row),
  rows,
  labels,
  parameters: { hiddenLayers: '16, 8', bands: 3, dropout: 0.1, epochs: 12, seed: 1 },
}

const regression: TrainerCase = {
  name: 'a number, with weights',
  task: 'regression',
  signature: {
    ...purchaseSignature(row),
    output: {
      type: 'object',
      properties: { value: { type: 'number' } },
      required: ['value'],
      additionalProperties: false,
    },
    example: { input: row, output: { value: 1 } },
  },
  rows,
  labels: rows.map(({ price, amount }) => Number(price) - Number(amount)),
  weights: rows.map((_, row) => 1 + (row % 3)),
  parameters: { hiddenLayers: '16', activation: 'tanh', epochs: 20, earlyStoppingEpochs: 0 },
}

testTrainer(import.meta.url, {
  cases: [classifier, regression],
  runtimes: ['@flit-ml/runtime-tabular', '@flit-ml/runtime-onnx'],
})
