import { convert } from '@flit-ml/convert'
import { readOracle } from '@flit-ml/oracles'
import { expect, test } from 'vitest'
import { readOnnx } from '../onnx/read-onnx.ts'
import { randomNumbers } from '../testing/random.ts'
import { randomNodes } from '../testing/random-nodes.ts'
import { type RandomTrees, randomTrees } from '../testing/random-trees.ts'
import { planGraph } from './plan-graph.ts'

const random = randomNumbers(5)

function planOf(changes: Partial<RandomTrees>, simd = true) {
  const { artifact } = randomTrees({ trees: 10, depth: 4, columns: 3, modes: [0], ...changes }, random)
  return planGraph(readOnnx(artifact), 'output', { simd })[0]
}

test('trees are planned by the kernel that answers them', () => {
  expect(planOf({})).toEqual({
    node: "TreeEnsemble 'TreeEnsemble node'",
    kernel: 'WebAssembly SIMD',
    why: expect.stringMatching(/^10 trees of 4 levels at most, over \d+ ranks of a byte$/),
    // Two groups of eight trees, each of 15 splits and 16 leaves.
    bytes: 2 * 8 * (15 + 16) * 4,
    operations: 2 * 8 * (4 + 1),
  })
  expect(planOf({}, false)).toMatchObject({ kernel: 'JavaScript, on ranks', why: /the option simd is off$/ })
})

test('each target is planned by itself, by whichever operator', () => {
  const why = expect.stringMatching(/^30 trees of 4 levels at most/)
  const parts = { trees: 10, depth: 4, growth: 1, columns: 3, modes: ['BRANCH_LT'], targets: 3, leaf: 'all' } as const
  for (const labels of [undefined, ['a', 'b', 'c']]) {
    const { artifact } = randomNodes({ ...parts, ...(labels && { labels }) }, random)
    const [step] = planGraph(readOnnx(artifact), 'scores', { simd: true })
    expect(step).toMatchObject({ kernel: 'WebAssembly SIMD', why, bytes: 3 * 2 * 8 * (15 + 16) * 4 })
  }
})

test.each<[string, Partial<RandomTrees>]>([
  ['the answer is the maximum of the leaves', { aggregate: 3 }],
  ['the trees are too deep', { depth: 12, growth: 0.85 }],
])('trees are walked where %s', (why, changes) => {
  const step = planOf(changes)
  expect(step).toMatchObject({ kernel: 'JavaScript, from node to node', why: expect.stringContaining(why) })
})

test('a network has a step for each product and each activation', () => {
  const { onnx, encoding } = convert(readOracle('credit_data/mlp').model)
  const plan = planGraph(readOnnx(onnx), encoding.output.tensor, { simd: true })
  expect(plan.map(({ node }) => node).join(' ')).toMatch(/Gemm.*Relu.*Gemm.*Sigmoid/)
  for (const { node, bytes = 0, operations } of plan.filter(({ why }) => why.includes('product'))) {
    expect(node).toContain('Gemm')
    expect(operations).toBe(bytes / 2)
  }
})
