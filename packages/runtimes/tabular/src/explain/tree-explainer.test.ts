import { describe, expect, test } from 'vitest'
import { randomNumbers } from '../testing/random.ts'
import { randomMatrix, randomTree } from '../testing/random-explained-trees.ts'
import { holds, isSplit, type Tree } from './tree.ts'
import { treeExplainer } from './tree-explainer.ts'
import { treeShap } from './tree-shap.ts'

/** Tables hold whole numbers of a unit, whose rounding is all that they may add. */
const ways = {
  'by tables': { options: {}, tolerance: 1e-6 },
  'by tables, in JavaScript': { options: { simd: false }, tolerance: 1e-6 },
  'by walking': { options: { mostTableBytes: 0 }, tolerance: 1e-12 },
  'by walking, in JavaScript': { options: { mostTableBytes: 0, simd: false }, tolerance: 1e-12 },
}

function reference(trees: readonly Tree[], matrix: Float32Array, columns: number): Float64Array {
  const contributions = new Float64Array(matrix.length)
  for (let start = 0; start < matrix.length; start += columns) {
    const [row, found] = [matrix.subarray(start, start + columns), contributions.subarray(start, start + columns)]
    for (const tree of trees) treeShap(tree, row, found)
  }
  return contributions
}

function leafOf(tree: Tree, row: Float32Array): number {
  if (!isSplit(tree)) return tree.value
  return leafOf(holds(tree, row[tree.column] as number) ? tree.whenTrue : tree.whenFalse, row)
}

function greatestDifference(found: Float64Array, expected: Float64Array): number {
  expect(found).toHaveLength(expected.length)
  return found.reduce((greatest, value, index) => Math.max(greatest, Math.abs(value - (expected[index] as number))), 0)
}

describe.each(Object.entries(ways))('%s', (_, { options, tolerance }) => {
  test.each([
    [1, 3, 1],
    [2, 4, 3],
    [7, 6, 31],
    [12, 5, 33],
    [30, 4, 300],
  ])('%i columns, trees of depth %i, %i rows: as algorithm 2', (columns, depth, rows) => {
    const random = randomNumbers(1000 * columns + rows)
    const trees = Array.from({ length: 20 }, () => randomTree(random, columns, depth))
    const matrix = randomMatrix(random, rows, columns)
    const found = treeExplainer(trees, columns, options).explain(matrix, rows)
    expect(greatestDifference(found, reference(trees, matrix, columns))).toBeLessThan(tolerance)
  })

  test('bias and contributions sum to the leaves', () => {
    const random = randomNumbers(7)
    const trees = Array.from({ length: 10 }, () => randomTree(random, 5, 6))
    const matrix = randomMatrix(random, 50, 5)
    const { bias, explain } = treeExplainer(trees, 5, options)
    const contributions = explain(matrix, 50)
    for (let row = 0; row < 50; row++) {
      const margin = trees.reduce((sum, tree) => sum + leafOf(tree, matrix.subarray(row * 5, row * 5 + 5)), 0)
      const sum = contributions.subarray(row * 5, row * 5 + 5).reduce((sum, value) => sum + value, bias)
      expect(Math.abs(sum - margin)).toBeLessThan(tolerance)
    }
  })

  test.each([5, 40])('a row of %i columns is explained with the same bits alone and in every batch', (columns) => {
    const random = randomNumbers(8)
    const trees = Array.from({ length: 10 }, () => randomTree(random, columns, 6))
    const matrix = randomMatrix(random, 200, columns)
    const { explain } = treeExplainer(trees, columns, options)
    const rowAt = (row: number) => matrix.subarray(row * columns, (row + 1) * columns)
    const alone = Array.from({ length: 200 }, (_, row) => [...explain(rowAt(row), 1)])
    expect([...explain(matrix, 200)]).toEqual(alone.flat())
  })

  test('trees of one leaf, and ways that no training row took', () => {
    const never: Tree = {
      column: 0,
      intervals: [[1, 1]],
      missingIsTrue: false,
      whenTrue: {
        column: 1,
        intervals: [],
        missingIsTrue: true,
        whenTrue: { value: 2 },
        whenFalse: { value: 3 },
        trueShare: 1,
      },
      whenFalse: { value: 5 },
      trueShare: 0,
    }
    const { bias, explain } = treeExplainer([{ value: 0.5 }, never], 2, options)
    expect(bias).toBe(5.5)
    expect([...explain(Float32Array.of(0, 0), 1)]).toEqual([0, 0])
    const [first = 0, second = 0] = explain(Float32Array.of(1, 0), 1)
    expect([first, second]).toEqual([expect.closeTo(-2.5, 12), expect.closeTo(0.5, 12)])
  })
})

test('infinite and equal values are ordered as float32 has them', () => {
  const split: Omit<Extract<Tree, { column: number }>, 'intervals'> = {
    column: 0,
    missingIsTrue: false,
    whenTrue: { value: 1 },
    whenFalse: { value: 0 },
    trueShare: 0.5,
  }
  const { NEGATIVE_INFINITY: least, POSITIVE_INFINITY: greatest } = Number
  const trees: Tree[] = [
    { ...split, intervals: [[least, greatest]] },
    { ...split, intervals: [[-0, 0]] },
    { ...split, intervals: [[greatest, greatest]] },
    { ...split, intervals: [[least, -3.4028234663852886e38]] },
    { ...split, intervals: [[least, Number.NaN]] },
  ]
  const matrix = Float32Array.of(0, -0, greatest, least, Number.NaN, 1e-45, -1e-45, 3.4028234663852886e38)
  const found = treeExplainer(trees, 1).explain(matrix, matrix.length)
  expect([...found]).toEqual([...reference(trees, matrix, 1)])
})

test('a tree that is too deep for a table is walked', () => {
  const random = randomNumbers(9)
  const chain = (column: number): Tree =>
    column < 0
      ? { value: 1 }
      : {
          column,
          intervals: [[0, 2]],
          missingIsTrue: true,
          whenTrue: { value: -column },
          whenFalse: chain(column - 1),
          trueShare: 0.3,
        }
  const matrix = randomMatrix(random, 10, 13)
  const found = treeExplainer([chain(12)], 13).explain(matrix, 10)
  expect(greatestDifference(found, reference([chain(12)], matrix, 13))).toBeLessThan(1e-12)
})

test.each([undefined, 0])('JavaScript gives the bits of SIMD, in %o bytes of tables', (mostTableBytes) => {
  const random = randomNumbers(10)
  const trees = Array.from({ length: 10 }, () => randomTree(random, 20, 8))
  const matrix = randomMatrix(random, 30, 20)
  const [simd, script] = [true, false].map((simd) => {
    return treeExplainer(trees, 20, { simd, ...(mostTableBytes === 0 && { mostTableBytes }) }).explain(matrix, 30)
  })
  expect(simd).toEqual(script)
})
