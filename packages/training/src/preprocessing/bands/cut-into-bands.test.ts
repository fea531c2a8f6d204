import type { Signature } from '@flit-ml/spec'
import { expect, test } from 'vitest'
import { type TrainingSet, toTrainingSet } from '../../matrix/training-set.ts'
import type { PlainLayer } from '../preparation.ts'
import { cutIntoBands } from './cut-into-bands.ts'

const signature: Signature = {
  specVersion: 1,
  input: {
    type: 'object',
    properties: {
      income: { type: ['number', 'null'] },
      home: { type: 'string', enum: ['rent', 'owner'] },
      isNew: { type: 'boolean' },
    },
    required: ['home', 'isNew'],
    additionalProperties: false,
  },
  output: { type: 'object', properties: { probability: { type: 'number' } }, additionalProperties: false },
  example: { input: { home: 'rent', isNew: true }, output: { probability: 0.5 } },
}

/** Incomes from 0 to 100, and one new customer: below the 99th percentile there is none. */
const rows = Array.from({ length: 101 }, (_, income) => ({ income, home: 'rent', isNew: income === 100 }))
const learn = (): Promise<TrainingSet> => toTrainingSet({ rows, labels: rows.map(() => 1) }, signature, 'float64')
const asked = [
  { income: 25, home: 'owner', isNew: true },
  { income: 1e6, home: 'rent', isNew: false },
  { income: -10, home: 'rent', isNew: false },
  { income: null, home: 'rent', isNew: false },
]

test('a number is how far it is through each band, or missing; a flag and a category have a column', async () => {
  const { matrix } = await toTrainingSet({ rows: asked, labels: [0, 0, 0, 0] }, signature, 'float64')
  const { values, width } = cutIntoBands(await learn(), 2).prepare(matrix)
  const features = asked.map((_, row) => Array.from(values.subarray(row * width, (row + 1) * width)))
  expect(features).toEqual([
    [0.5, 0, 0, 1, 0, 1],
    [1, 1, 0, 0, 1, 0],
    [0, 0, expect.closeTo(10 / 99_000, 12), 0, 1, 0],
    [0, 0, 1, 0, 1, 0],
  ])
})

test('the layers of the document do to the columns what is prepared', async () => {
  const bands = cutIntoBands(await learn(), 3)
  const { matrix } = await toTrainingSet({ rows: asked, labels: [0, 0, 0, 0] }, signature, 'float64')
  const { values, width } = bands.prepare(matrix)
  const layer = { W: Array.from({ length: width }, (_, feature) => [feature - 2.5]), b: [0.25] }
  const { pre, layers } = bands.document('regression', [layer]) as Document
  for (const [row, { income, home, isNew }] of asked.entries()) {
    const columns = [
      income ?? (pre.median[0] as number),
      Number(isNew),
      Number(home === 'rent'),
      Number(home === 'owner'),
    ]
    const [expected] = through([layer], Array.from(values.subarray(row * width, (row + 1) * width)))
    expect(through(layers, columns)[0]).toBeCloseTo(expected as number, 10)
  }
})

interface Document {
  readonly pre: { readonly median: readonly (number | null)[] }
  readonly layers: readonly PlainLayer[]
}

/** With a ReLU between two layers. */
function through(layers: readonly PlainLayer[], input: readonly number[]): readonly number[] {
  return layers.reduce<readonly number[]>((values, { W, b }, index) => {
    const sums = b.map((bias, output) =>
      W.reduce((sum, row, input) => sum + (row[output] ?? 0) * (values[input] ?? 0), bias),
    )
    return index < layers.length - 1 ? sums.map((sum) => Math.max(sum, 0)) : sums
  }, input)
}
