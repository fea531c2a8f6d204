import { describe, expect, test } from 'vitest'
import { convert } from '../convert.ts'
import { errorOf } from '../testing/error-of.ts'
import { runGraph } from '../testing/run-graph.ts'

const encode = (document: object) => new TextEncoder().encode(JSON.stringify(document))

/** 10 where the feature is at most the threshold, and else 20. */
const stump = (feature: number, threshold: number) => ({
  feature: [feature, -1, -1],
  threshold: [threshold, 0, 0],
  left: [1, -1, -1],
  right: [2, -1, -1],
  value: [0, 10, 20],
})

async function answer(pre: object, trees: object[], matrix: readonly number[]): Promise<number[]> {
  const { onnx, features } = convert(encode({ task: 'regression', pre, trees }))
  return [...(await runGraph(onnx, Float32Array.from(matrix), features.length))]
}

describe('a threshold that float32 does not hold', () => {
  test('is rounded down', async () => {
    // 0.1 in float32 is greater than 0.1, so it goes right; rounded to the nearest, the threshold would equal it.
    expect(await answer({ num: ['a'] }, [stump(0, 0.1)], [0.1, 0.0999999])).toEqual([20, 10])
  })

  test('is exact after scaling too', async () => {
    const [mean, scale, threshold] = [55.493, 19.4135, 0.123456789012]
    const values = Array.from(
      { length: 2001 },
      (_, step) => Math.fround(mean + threshold * scale) + (step - 1000) * 2 ** -18,
    )
    const expected = values.map((value) => (Math.fround((Math.fround(value) - mean) / scale) <= threshold ? 10 : 20))
    expect(new Set(expected)).toEqual(new Set([10, 20]))
    expect(await answer({ num: ['a'], mean: [mean], scale: [scale] }, [stump(0, threshold)], values)).toEqual(expected)
  })
})

test('a missing value goes where what it becomes goes', async () => {
  const pre = { num: ['a'], median: [3], mean: [1], scale: [2], cat: [{ name: 'b', values: ['x', 'y'], missing: 'y' }] }
  const missing = [Number.NaN, Number.NaN]
  expect(await answer(pre, [stump(0, 0.9)], missing)).toEqual([20])
  expect(await answer(pre, [stump(0, 1)], missing)).toEqual([10])
  expect(await answer(pre, [stump(1, 0.5)], missing)).toEqual([10])
  expect(await answer(pre, [stump(2, 0.5)], missing)).toEqual([20])
})

test('a tree may be one leaf', async () => {
  const leaf = { feature: [-1], threshold: [0], left: [-1], right: [-1], value: [3] }
  expect(await answer({ num: ['a'] }, [leaf, stump(0, 1)], [0, 2])).toEqual([6.5, 11.5])
})

test('a probability never leaves [0, 1]', async () => {
  const trees = Array.from({ length: 300 }, (_, index) => ({
    ...stump(0, 0),
    value: [0, 1, index === 7 ? 1 - 2 ** -24 : 1],
  }))
  const { onnx } = convert(encode({ pre: { num: ['a'] }, trees }))
  const probabilities = await runGraph(onnx, Float32Array.of(-1, 1), 1)
  expect(probabilities.every((value) => value >= 0 && value <= 1)).toBe(true)
  expect([...probabilities.subarray(0, 2)]).toEqual([0, 1])
})

describe('a forest that is damaged', () => {
  const forest = (change: object) => () =>
    convert(encode({ pre: { num: ['a'] }, trees: [{ ...stump(0, 1), ...change }] }))
  test.each<[string, object]>([
    ['a node that is its own child', { left: [0, -1, -1] }],
    ['a node with two parents', { right: [1, -1, -1] }],
    ['a node with one child', { right: [-1, -1, -1] }],
    ['a child that is not there', { right: [3, -1, -1] }],
    ['a feature that is not there', { feature: [1, -1, -1] }],
    ['a split without a feature', { feature: [-1, -1, -1] }],
    ['lists of different lengths', { threshold: [1] }],
    ['no node', { feature: [], threshold: [], left: [], right: [], value: [] }],
    ['a value that is no number', { value: [0, 1, null] }],
    ['a text for a number', { value: [0, 1, '1'] }],
  ])('is refused: %s', (_, change) => {
    expect(errorOf(forest(change))).toMatchObject({ code: 'FLIT_CONVERT_INVALID' })
  })

  test('is refused where ONNX Runtime would not survive its depth', () => {
    const count = 4001
    const inner = (index: number) => index % 2 === 0 && index < count - 1
    const nodes = Array.from({ length: count }, (_, index) => index)
    const chain = {
      feature: nodes.map(() => 0),
      threshold: nodes.map(() => 0),
      left: nodes.map((index) => (inner(index) ? index + 1 : -1)),
      right: nodes.map((index) => (inner(index) ? index + 2 : -1)),
      value: nodes.map(() => 0),
    }
    expect(errorOf(() => convert(encode({ pre: { num: ['a'] }, trees: [chain] })))).toMatchObject({
      code: 'FLIT_CONVERT_UNSUPPORTED',
      details: { field: 'the depth of trees[0]' },
    })
  })
})
