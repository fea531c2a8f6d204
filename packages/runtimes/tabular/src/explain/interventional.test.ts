import { describe, expect, test } from 'vitest'
import { randomNumbers } from '../testing/random.ts'
import { randomMatrix, randomTree } from '../testing/random-explained-trees.ts'
import { shapleyValues } from '../testing/shapley-values.ts'
import { enumerateSets } from './enumerate-sets.ts'
import { networkExplainer } from './network-explainer.ts'
import type { SummedMargin } from './summed-margin.ts'
import { leafOf } from './tree.ts'
import { treeExplainer } from './tree-explainer.ts'

type Margin = (row: Float32Array) => number

/** The Shapley values by their definition, where the columns that are not known are those of a row of the background. */
function reference(margin: Margin, row: Float32Array, background: Float32Array): number[] {
  const columns = row.length
  return shapleyValues(columns, (known) => {
    let sum = 0
    for (let at = 0; at < background.length; at += columns) {
      const other = background.subarray(at, at + columns)
      sum += margin(other.map((value, column) => ((known >> column) & 1 ? (row[column] as number) : value)))
    }
    return (sum * columns) / background.length
  })
}

/** Tables hold whole numbers of a unit. */
const ways = { 'by tables': { digits: 6 }, 'by walking': { mostTableBytes: 0, digits: 12 } }

describe.each(Object.entries(ways))('trees %s', (_, { digits, ...options }) => {
  test('have the Shapley values against a background, as they are defined', () => {
    const random = randomNumbers(21)
    const trees = Array.from({ length: 8 }, () => randomTree(random, 5, 5))
    const margin: Margin = (row) => trees.reduce((sum, tree) => sum + leafOf(tree, row).value, 0)
    const [matrix, background] = [randomMatrix(random, 40, 5), randomMatrix(random, 17, 5)]
    const { bias, explain } = treeExplainer(trees, 5, { ...options, background })
    const found = explain(matrix, 40)
    for (let at = 0; at < matrix.length; at += 5) {
      const row = matrix.subarray(at, at + 5)
      const expected = reference(margin, row, background)
      for (const [column, value] of expected.entries()) expect(found[at + column]).toBeCloseTo(value, digits)
      expect(found.subarray(at, at + 5).reduce((sum, value) => sum + value, bias)).toBeCloseTo(margin(row), digits)
    }
  })
})

/** A network of `width` sums of what it makes of each column, and the square of each sum after. */
function network(columns: number, width: number): SummedMargin & { readonly marginOf: Margin } {
  const random = randomNumbers(columns)
  const weights = Float64Array.from({ length: columns * width }, () => random() - 0.5)
  const bias = Float64Array.from({ length: width }, () => random())
  const partsOf = (matrix: Float32Array) =>
    Float64Array.from({ length: matrix.length * width }, (_, at) => {
      const value = Math.tanh(matrix[Math.floor(at / width)] as number)
      return value * (weights[at % weights.length] as number)
    })
  const marginsOf = (sums: Float32Array) =>
    new Float64Array(sums.length / width).map((_, row) =>
      sums.subarray(row * width, (row + 1) * width).reduce((margin, sum) => margin + sum * Math.abs(sum), 0),
    )
  function marginOf(row: Float32Array): number {
    const sums = Float64Array.from(bias)
    for (const [at, part] of partsOf(row).entries()) sums[at % width] = (sums[at % width] as number) + part
    return marginsOf(Float32Array.from(sums))[0] as number
  }
  return { columns, width, bias, partsOf, marginsOf, marginOf }
}

const matrixOf = (rows: number, columns: number) =>
  randomMatrix(randomNumbers(rows), rows, columns).map((value) => (Number.isNaN(value) ? 0 : value))

describe('networks', () => {
  test('of few columns have the Shapley values against a background, as they are defined', () => {
    const margin = network(6, 3)
    const [matrix, background] = [matrixOf(5, 6), matrixOf(9, 6)]
    const { bias, explain, isEstimated } = networkExplainer(margin, background)
    expect(isEstimated).toBe(false)
    const found = explain(matrix, 5)
    for (let at = 0; at < matrix.length; at += 6) {
      const row = matrix.subarray(at, at + 6)
      for (const [column, value] of reference(margin.marginOf, row, background).entries())
        expect(found[at + column]).toBeCloseTo(value, 6)
      expect(found.subarray(at, at + 6).reduce((sum, value) => sum + value, bias)).toBeCloseTo(margin.marginOf(row), 6)
    }
  })

  test('add nothing for a column in which row and background agree, and count the others as they are defined', () => {
    const margin = network(6, 3)
    const [row, background] = [matrixOf(1, 6), matrixOf(9, 6)]
    for (let other = 0; other < 9; other++) {
      background[other * 6 + 2] = row[2] as number
      if (other % 2) background[other * 6 + 5] = row[5] as number
    }
    const found = networkExplainer(margin, background).explain(row, 1)
    expect(found[2]).toBeCloseTo(0, 12)
    for (const [column, value] of reference(margin.marginOf, row, background).entries())
      expect(found[column]).toBeCloseTo(value, 6)
  })

  test('of many columns are estimated: the errors are as large as is said, and the sum is the margin', () => {
    const margin = network(14, 3)
    const [matrix, background] = [matrixOf(6, 14), matrixOf(4, 14)]
    const { bias, explain, isEstimated } = networkExplainer(margin, background)
    expect(isEstimated).toBe(true)
    const errors = new Float64Array(matrix.length)
    const found = explain(matrix, 6, errors)
    const exact = enumerateSets(margin, margin.partsOf(background))(matrix, 6)
    const squares = found.map((value, at) => ((value - (exact[at] as number)) / (errors[at] as number)) ** 2)
    // Columns of which the row has what the whole background has add nothing, and are sure to.
    const counted = [...squares].filter((square) => !Number.isNaN(square))
    const mean = counted.reduce((sum, square) => sum + square / counted.length, 0)
    expect(counted.length).toBeGreaterThan(50)
    expect(mean).toBeGreaterThan(0.05)
    expect(mean).toBeLessThan(1.5)
    for (let at = 0; at < matrix.length; at += 14) {
      const row = matrix.subarray(at, at + 14)
      expect(found.subarray(at, at + 14).reduce((sum, value) => sum + value, bias)).toBeCloseTo(margin.marginOf(row), 5)
    }
  })

  test('a row is estimated with the same bits alone and in a batch', () => {
    const margin = network(14, 3)
    const matrix = matrixOf(3, 14)
    const { explain } = networkExplainer(margin, matrixOf(4, 14))
    const alone = [0, 1, 2].flatMap((row) => [...explain(matrix.subarray(row * 14, (row + 1) * 14), 1)])
    expect([...explain(matrix, 3)]).toEqual(alone)
  })
})
