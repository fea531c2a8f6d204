import { holdout, inputSchema, type LabelledRows, training } from '@flit-ml/datasets'
import trainer from '@flit-ml/trainer-linear'
import { stringify } from 'csv-stringify/sync'
import { application, write } from './application.ts'
import { linkPackage } from './link-package.ts'

const { price: _, ...properties } = inputSchema('credit-data').properties
const required = (inputSchema('credit-data').required ?? []).filter((name) => name !== 'price')
const heldOut = holdout('credit-data')
const { price: __, ...question } = heldOut.rows[0] ?? {}

const signature = {
  specVersion: 1,
  input: { type: 'object', properties, required, additionalProperties: false },
  output: {
    type: 'object',
    properties: { value: { type: 'number', unit: 'EUR' } },
    required: ['value'],
    additionalProperties: false,
  },
  parameters: trainer.parametersSchema,
  example: { input: question, output: { value: 1000 } },
}

const flitModel = {
  spec: 1,
  id: 'shop.price',
  task: 'regression',
  runtime: '@flit-ml/runtime-tabular',
  trainer: '@flit-ml/trainer-linear',
  signature: 'model/signature.json',
  golden: 'model/golden.json',
  card: 'MODEL_CARD.md',
}

const csvOf = ({ rows, groups }: LabelledRows): string =>
  stringify(
    rows.map((row, at) => ({ ...row, ageBand: groups['ageBand']?.[at] })),
    { header: true },
  )

/** A workspace with a regression in `packages/price` that has no artifact yet, and what goods cost; gone when the test is over. */
export function priceWorkspace(): string {
  const dir = application({})
  for (const name of ['@flit-ml/trainer-linear', '@flit-ml/runtime-tabular', '@flit-ml/spec']) linkPackage(dir, name)
  write(dir, {
    '.changeset/config.json': {},
    'data.csv': csvOf(training('credit-data')),
    'holdout.csv': csvOf(heldOut),
    'packages/price/package.json': { name: '@team/model-price', version: '0.0.0', flitModel },
    'packages/price/model/signature.json': signature,
  })
  return dir
}
