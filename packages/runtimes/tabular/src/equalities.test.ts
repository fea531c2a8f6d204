import { describe, expect, test } from 'vitest'
import { encodeOnnx, floats, texts } from './testing/encode-onnx.ts'
import { runGraph, runGraphReference } from './testing/run-graph.ts'

interface Chain {
  /** What the first column is compared with, one after the other. */
  readonly values: readonly number[]
  /** The node that each leads to. */
  readonly ways: readonly number[]
  readonly missing?: readonly number[]
  /** The weights of the last three nodes, which are leaves, and their targets. */
  readonly weights: readonly number[]
  readonly targets?: readonly number[]
}

/** A tree that compares a column with several numbers, as LightGBM's converters write categories. */
function encodeChain({ values, ways, missing = values.map(() => 0), weights, targets = [0, 0, 0] }: Chain): Uint8Array {
  const count = values.length
  const ids = Array.from({ length: count + 3 }, (_, id) => id)
  const padded = (list: readonly number[]) => [...list, 0, 0, 0]
  const attributes = {
    n_targets: 2,
    nodes_treeids: ids.map(() => 0),
    nodes_nodeids: ids,
    nodes_featureids: ids.map(() => 0),
    nodes_modes: texts(ids.map((id) => (id < count ? 'BRANCH_EQ' : 'LEAF'))),
    nodes_values: floats(padded(values)),
    nodes_truenodeids: padded(ways),
    nodes_falsenodeids: padded(values.map((_, index) => index + 1)),
    nodes_missing_value_tracks_true: padded(missing),
    target_treeids: [0, 0, 0],
    target_nodeids: ids.slice(count),
    target_ids: targets,
    target_weights: floats(weights),
  }
  const node = {
    operator: 'TreeEnsembleRegressor',
    domain: 'ai.onnx.ml',
    inputs: ['input'],
    output: 'scores',
    attributes,
  }
  return encodeOnnx({ nodes: [node], columns: 1, outputs: { scores: 1 }, version: 3 })
}

const numbers = [Number.NaN, Infinity, -1, ...Array.from({ length: 300 }, (_, index) => index / 4)]
const inputs = { input: { type: 'float32', shape: [1], values: Float32Array.from(numbers) } } as const
const weights = [0.5, 1, 2]

describe('tests for equality that follow each other have the bits of ONNX Runtime', () => {
  test.each<[name: string, chain: Chain]>([
    ['to one leaf', { values: [3, 1, 40, 7.5, 0], ways: [6, 6, 6, 6, 6], weights }],
    ['to one leaf, as missing values do', { values: [3, 1], ways: [3, 3], missing: [1, 1], weights }],
    ['to leaves that are alike', { values: [3, 1], ways: [3, 4], weights: [7, 1, 1] }],
    ['to different leaves', { values: [3, 1], ways: [3, 4], weights }],
    ['to different leaves, as a missing value does later', { values: [3, 1], ways: [3, 4], missing: [0, 1], weights }],
  ])('%s', async (_, chain) => {
    const artifact = encodeChain(chain)
    const { scores } = await runGraphReference(artifact, inputs)
    expect(Float32Array.from(runGraph(artifact, inputs, 'scores').values as number[])).toEqual(scores?.values)
  })
})

describe('where ONNX Runtime answers otherwise than the trees say, they are refused:', () => {
  test.each<[name: string, chain: Chain]>([
    ['a missing value leads to a leaf later', { values: [3, 1], ways: [4, 4], missing: [0, 1], weights }],
    [
      'leaves of one weight have other targets',
      { values: [3, 1], ways: [3, 4], weights: [2, 1, 1], targets: [0, 0, 1] },
    ],
  ])('%s', (_, chain) => {
    expect(() => runGraph(encodeChain(chain), inputs, 'scores')).toThrow('mistakes for a set')
  })
})
