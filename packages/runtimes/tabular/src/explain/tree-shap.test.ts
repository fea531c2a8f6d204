import { expect, test } from 'vitest'
import { randomNumbers } from '../testing/random.ts'
import { randomMatrix, randomTree } from '../testing/random-explained-trees.ts'
import { shapleyValues } from '../testing/shapley-values.ts'
import { holds, isSplit, type Tree } from './tree.ts'
import { treeShap } from './tree-shap.ts'

const columns = 4

/** The mean of the leaves where the columns in `known` are those of the row, and others go as the training rows went. */
function expectation(tree: Tree, row: Float32Array, known: number): number {
  if (!isSplit(tree)) return tree.value
  const { column, whenTrue, whenFalse, trueShare } = tree
  const isKnown = (known >> column) & 1
  const share = isKnown ? Number(holds(tree, row[column] as number)) : trueShare
  return share * expectation(whenTrue, row, known) + (1 - share) * expectation(whenFalse, row, known)
}

test('algorithm 2 gives the Shapley values of the path-dependent expectation, as they are defined', () => {
  const random = randomNumbers(42)
  for (let round = 0; round < 100; round++) {
    const tree = randomTree(random, columns, 5)
    const row = randomMatrix(random, 1, columns)
    const found = new Float64Array(columns)
    treeShap(tree, row, found)
    const expected = shapleyValues(columns, (known) => expectation(tree, row, known))
    for (const [column, value] of expected.entries()) expect(found[column]).toBeCloseTo(value, 12)
  }
})
