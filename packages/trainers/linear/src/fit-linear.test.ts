import { readFileSync } from 'node:fs'
import { training } from '@flit-ml/datasets'
import type { ObjectSchema, Signature } from '@flit-ml/spec'
import { fitPreprocessing, logisticLoss, prepare, squaredLoss, toTrainingSet } from '@flit-ml/training'
import { describe, expect, test } from 'vitest'
import { minimise } from './newton.ts'
import { regularised } from './objective.ts'
import { purchaseSignature } from './testing/purchase-signature.ts'

interface Fit {
  readonly l2: number
  readonly coefficients: readonly number[]
  readonly intercept: number
}

/** Of python/make-fixtures.py. */
const fixtures: {
  readonly logistic: Readonly<Record<string, Fit>>
  readonly linear: Readonly<Record<string, Fit>>
} = JSON.parse(readFileSync(new URL('../fixtures/scikit-learn.json', import.meta.url), 'utf8'))

const { rows, labels } = training('credit-data')
const weights = labels.map((label, row) => (label === 1 ? 2.5 : 0.5 + (row % 3)))
const options = { maxIterations: 100, tolerance: 1e-9, onStep: () => {} }

async function coefficients(
  signature: Signature,
  target: readonly number[],
  name: string,
  l2: number,
  loss = logisticLoss,
) {
  const isWeighted = name === 'weighted'
  const set = await toTrainingSet({ rows, labels: target, ...(isWeighted && { weights }) }, signature, 'float64')
  const prepared = prepare(set.matrix, fitPreprocessing(set))
  return minimise(regularised({ ...set, prepared }, loss, l2), options)
}

function expectSame(found: Float64Array, { coefficients, intercept }: Fit): void {
  const expected = [...coefficients, intercept]
  expect(found).toHaveLength(expected.length)
  const apart = expected.map((value, index) => Math.abs(value - (found[index] ?? Number.NaN)))
  expect(Math.max(...apart)).toBeLessThan(1e-6)
}

describe("the coefficients are those of scikit-learn's newton-cholesky", () => {
  test.each(Object.entries(fixtures.logistic))('%s', async (name, fit) => {
    expectSame(await coefficients(purchaseSignature(), labels, name, fit.l2), fit)
  })
})

describe("the coefficients are those of scikit-learn's Ridge", () => {
  const { seniority: _, ...others } = purchaseSignature().input.properties
  const seniority = rows.map((row) => Number(row['seniority']))
  test.each(Object.entries(fixtures.linear))('%s', async (name, fit) => {
    const input: ObjectSchema = { ...purchaseSignature().input, properties: others }
    expectSame(await coefficients({ ...purchaseSignature(), input }, seniority, name, fit.l2, squaredLoss), fit)
  })
})

test('columns that follow from each other need l2', async () => {
  await expect(coefficients(purchaseSignature(), labels, 'plain', 0)).rejects.toThrow('not positive definite')
})
