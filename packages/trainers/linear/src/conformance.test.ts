import { training } from '@flit-ml/datasets'
import { type TrainerCase, testTrainer } from '@flit-ml/testkit'
import { purchaseSignature } from './testing/purchase-signature.ts'

const { rows, labels } = training('credit-data')
const [row = {}] = rows
const { input } = purchaseSignature()
const { seniority: _, ...others } = input.properties

const logistic: TrainerCase = {
  name: 'whether purchases are repaid',
  task: 'binary-classification',
  signature: purchaseSignature(row),
  rows,
  labels,
  parameters: { bands: 3 },
}

const linear: TrainerCase = {
  name: 'a number, with weights',
  task: 'regression',
  signature: {
    ...purchaseSignature(),
    input: { ...input, properties: others, required: (input.required ?? []).filter((name) => name !== 'seniority') },
    output: {
      type: 'object',
      properties: { value: { type: 'number' } },
      required: ['value'],
      additionalProperties: false,
    },
    example: { input: withoutSeniority(row), output: { value: 1 } },
  },
  rows: rows.map(withoutSeniority),
  labels: rows.map(({ seniority }) => Number(seniority)),
  weights: rows.map((_, row) => 1 + (row % 3)),
  parameters: { l2: 5 },
}

function withoutSeniority({ seniority: _, ...others }: (typeof rows)[number]) {
  return others
}

testTrainer(import.meta.url, {
  cases: [logistic, linear],
  runtimes: ['@flit-ml/runtime-tabular', '@flit-ml/runtime-onnx'],
})
