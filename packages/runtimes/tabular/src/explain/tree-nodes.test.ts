import type { MatrixEncoding } from '@flit-ml/spec'
import { describe, expect, test } from 'vitest'
import { compileMatrixModel } from '../compile-matrix-model.ts'
import { randomNumbers } from '../testing/random.ts'
import { randomMatrix } from '../testing/random-explained-trees.ts'
import { type RandomNodes, randomNodes } from '../testing/random-nodes.ts'
import { shapleyValues } from '../testing/shapley-values.ts'
import { explainerOf } from './explainer-of.ts'

const columns = 4
const base: RandomNodes = { trees: 12, depth: 4, columns, modes: ['BRANCH_LEQ', 'BRANCH_LT', 'BRANCH_EQ'], targets: 1 }
const classes: RandomNodes = { ...base, targets: 2, labels: ['no', 'yes'], leaf: 'first' }

/** The same trees each time. */
function artifactOf(parts: RandomNodes): Uint8Array {
  return randomNodes(parts, randomNumbers(31)).artifact
}

function explain(parts: RandomNodes, column: number, background?: Float32Array) {
  const encoding: MatrixEncoding = {
    layout: 'matrix',
    tensor: 'input',
    columns: Array.from({ length: columns }, (_, name) => ({ name: `${name}` })),
    output: { tensor: 'scores', columns: { probability: column } },
  }
  return explainerOf(artifactOf(parts), encoding, background)
}

/** The margin: what the model itself answers without its transform. */
function marginsOf(parts: RandomNodes, column: number): (row: Float32Array) => number {
  const model = compileMatrixModel(artifactOf({ ...parts, transform: 'NONE' }), { output: 'scores' })
  return (row) => model.predict(row)[column] as number
}

describe.each<[string, RandomNodes, number]>([
  ['a regressor', base, 0],
  ['a regressor with a base', { ...base, bases: [0.5] }, 0],
  ['a regressor of averages with a base', { ...base, bases: [0.5], aggregate: 'AVERAGE' }, 0],
  ['a classifier by LOGISTIC', { ...classes, transform: 'LOGISTIC' }, 1],
  ['a classifier by LOGISTIC with a base', { ...classes, transform: 'LOGISTIC', bases: [-0.5] }, 1],
  ['a classifier of probabilities', { ...classes, arePositive: true }, 1],
])('%s of ai.onnx.ml 3', (_, parts, column) => {
  test('has the Shapley values of its margin against a background, as they are defined', () => {
    const random = randomNumbers(32)
    const [matrix, background] = [randomMatrix(random, 20, columns), randomMatrix(random, 7, columns)]
    const marginOf = marginsOf(parts, column)
    const { bias, explain: explainRows } = explain(parts, column, background) ?? {}
    const found = explainRows?.(matrix, 20) ?? new Float64Array()
    for (let at = 0; at < matrix.length; at += columns) {
      const row = matrix.subarray(at, at + columns)
      const meanWhere = (known: number) => {
        const others = Array.from({ length: 7 }, (_, other) =>
          row.map((value, index) => ((known >> index) & 1 ? value : (background[other * columns + index] as number))),
        )
        return others.reduce((sum, other) => sum + marginOf(other) / 7, 0)
      }
      expect(bias).toBeCloseTo(meanWhere(0), 5)
      for (const [index, value] of shapleyValues(columns, meanWhere).entries())
        expect(found[at + index]).toBeCloseTo(value, 5)
    }
  })

  test('has none without a background: what converters write of the training rows is no count of them', () => {
    expect(explain(parts, column)).toBeUndefined()
  })
})

test.each<[string, RandomNodes, number]>([
  ['of several targets', { ...base, targets: 2 }, 0],
  ['of minima', { ...base, aggregate: 'MIN' }, 0],
  ['by PROBIT', { ...base, arePositive: true, transform: 'PROBIT' }, 0],
  ['of a class whose score stands beside', { ...classes, leaf: 'all' }, 1],
  ['of the other class', classes, 0],
  ['of three classes', { ...classes, targets: 3, labels: [1, 2, 3] }, 1],
])('trees %s have no explanation', (_, parts, column) => {
  expect(explain(parts, column, randomMatrix(randomNumbers(32), 7, columns))).toBeUndefined()
})
