import { describe, expect, test, vi } from 'vitest'
import { compileMatrixModel } from './compile-matrix-model.ts'
import { treeKernel } from './kernels/tree-kernel.ts'
import { hardNumbers } from './testing/hard-numbers.ts'
import { randomNumbers } from './testing/random.ts'
import { type RandomTrees, randomTrees } from './testing/random-trees.ts'
import { runGraph, runGraphReference } from './testing/run-graph.ts'
import { runReference } from './testing/run-reference.ts'

// ONNX Runtime takes its time on a machine that has other work.
vi.setConfig({ testTimeout: 60_000 })

const rows = 20_000
const columns = 7
const [lessOrEqual, less, greaterOrEqual, greater, equal, different, member] = [0, 1, 2, 3, 4, 5, 6]
const ordered = [lessOrEqual, less, greaterOrEqual, greater] as number[]
const mixed = [...ordered, equal, different] as number[]

type Shape = readonly [name: string, parts: RandomTrees]

const shapes: readonly Shape[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(
    (depth): Shape => [`perfect, of depth ${depth}`, { trees: 13, depth, columns, modes: [less as number] }],
  ),
  ['of many depths', { trees: 60, depth: 8, columns, modes: ordered, growth: 0.8 }],
  ['with every test', { trees: 40, depth: 6, columns, modes: mixed, growth: 0.9 }],
  ['of more bounds than a byte can rank', { trees: 60, depth: 6, columns: 2, modes: ordered }],
  ['of bounds from the least to the greatest numbers', { trees: 60, depth: 6, columns, modes: ordered, bound: powers }],
  ['of bounds that are all but one close together', { trees: 60, depth: 6, columns, modes: ordered, bound: crowd }],
  ['too deep for ranks', { trees: 20, depth: 14, columns, modes: mixed, growth: 0.85 }],
  ['with an average', { trees: 30, depth: 5, columns, modes: ordered, aggregate: 0 }],
  ['with a minimum', { trees: 30, depth: 5, columns, modes: ordered, aggregate: 2 }],
  ['with a maximum', { trees: 30, depth: 5, columns, modes: ordered, aggregate: 3 }],
  ...[0, 1, 2, 3, 4].map(
    (transform): Shape => [`transformed by ${transform}`, { trees: 20, depth: 4, columns, modes: ordered, transform }],
  ),
  ...[0, 1, 2, 3, 4].map(
    (transform): Shape => [
      `of three targets, transformed by ${transform}`,
      { trees: 20, depth: 4, columns, modes: ordered, transform, targets: 3 },
    ],
  ),
  ...[0, 1, 2, 3].map(
    (aggregate): Shape => [
      `of three targets, aggregated by ${aggregate}`,
      { trees: 20, depth: 4, columns, modes: mixed, aggregate, targets: 3 },
    ],
  ),
  ['with three targets', { trees: 30, depth: 5, columns, modes: ordered, targets: 3 }],
]

function powers(random: number): number {
  return Math.sign(random - 0.5) * 10 ** (Math.abs(random - 0.5) * 160 - 42)
}

function crowd(random: number): number {
  return random < 0.01 ? 1e9 : random * 1e-3
}

test('the kernel runs here, so that it is compared', () => {
  expect(treeKernel()).toBeDefined()
})

describe.each(shapes)('trees %s', (_, parts) => {
  const random = randomNumbers(parts.depth * 1000 + parts.trees)
  const { artifact, values } = randomTrees(parts, random)
  const matrix = hardNumbers(rows * parts.columns, values, random)
  const simd = compileMatrixModel(artifact)

  test('have the bits of ONNX Runtime', async () => {
    expect(simd.predict(matrix)).toEqual(await runReference(artifact, matrix, parts.columns))
  })

  test('have the same bits in JavaScript', () => {
    expect(compileMatrixModel(artifact, { simd: false }).predict(matrix)).toEqual(simd.predict(matrix))
  })

  test('have the same bits in the first rows, for which nothing is prepared', () => {
    for (let row = 0; row < 300; row += 3) {
      const few = matrix.slice(row * parts.columns, (row + 3) * parts.columns)
      expect(compileMatrixModel(artifact).predict(few)).toEqual(simd.predict(few))
    }
  })

  test('have the same bits in a batch of any size', () => {
    const all = simd.predict(matrix.subarray(0, 200 * parts.columns))
    for (const size of [1, 3, 4, 5, 16, 17, 63, 64, 65, 199]) {
      for (const first of [0, 200 - size]) {
        const part = simd.predict(matrix.slice(first * parts.columns, (first + size) * parts.columns))
        expect(part).toEqual(all.subarray(first * simd.width, (first + size) * simd.width))
      }
    }
  })
})

test.each([20, 60])('sets of members up to %d have the bits of ONNX Runtime, with fractions too', async (members) => {
  const random = randomNumbers(42)
  const parts = { trees: 50, depth: 6, columns, modes: [...ordered, member] as number[], growth: 0.9, members }
  const { artifact } = randomTrees(parts, random)
  const whole = Array.from({ length: members }, (_, value) => value)
  const matrix = hardNumbers(rows * columns, [...whole, 2 ** 31, -(2 ** 31), 1e10], random).map((value) =>
    random() < 0.3 ? Math.floor(random() * (members + 4)) - 2 + (random() < 0.2 ? random() : 0) : value,
  )
  const found = compileMatrixModel(artifact).predict(matrix)
  expect(found).toEqual(await runReference(artifact, matrix, columns))
  expect(compileMatrixModel(artifact, { simd: false }).predict(matrix)).toEqual(found)
})

test.each([
  [1, 0],
  [1, 4],
  [3, 1],
])(
  'trees of float64, with %d targets and the transform %d, have the bits of ONNX Runtime',
  async (targets, transform) => {
    const random = randomNumbers(targets)
    const modes = [...mixed, member] as number[]
    const parts = { trees: 30, depth: 6, columns, modes, growth: 0.9, targets, transform, areDoubles: true }
    const { artifact, values } = randomTrees(parts, random)
    const pick = () => values[Math.floor(random() * values.length)] as number
    const numbers = Float64Array.from(hardNumbers(rows * columns, values, random), (value) =>
      random() < 0.3 ? pick() * (random() < 0.5 ? 1 : 1 + Number.EPSILON) : value,
    )
    const inputs = { input: { type: 'float64', shape: [columns], values: numbers } } as const
    const expected = await runGraphReference(artifact, inputs)
    expect(Float64Array.from(runGraph(artifact, inputs, 'output').values as number[])).toEqual(
      expected['output']?.values,
    )
  },
)

describe('whatever trees are made of, they have the bits of ONNX Runtime', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))('by the seed %d', async (seed) => {
    const random = randomNumbers(seed)
    const pick = <Choice>(list: readonly Choice[]) => list[Math.floor(random() * list.length)] as Choice
    const parts: RandomTrees = {
      trees: pick([1, 3, 17, 40]),
      depth: pick([1, 3, 6]),
      columns: pick([1, 3, 8]),
      modes: pick([[...mixed, member as number], [equal as number, member as number], [pick(mixed)]]),
      growth: pick([0.5, 0.9, 1]),
      targets: pick([1, 1, 2, 3]),
      aggregate: pick([0, 1, 2, 3]),
      transform: pick([0, 1, 2, 3, 4]),
      members: pick([20, 31, 60, 300]),
      areDoubles: random() < 0.3,
    }
    const { artifact, values } = randomTrees(parts, random)
    const numbers = hardNumbers(2000 * parts.columns, [...values, 1, 20, 31, 59], random)
    const input = parts.areDoubles
      ? ({ type: 'float64', values: Float64Array.from(numbers, (value) => value * pick([1, 1 + 2 ** -40])) } as const)
      : ({ type: 'float32', values: numbers } as const)
    const inputs = { input: { ...input, shape: [parts.columns] } }
    const { output } = await runGraphReference(artifact, inputs)
    for (const simd of [true, false])
      expect(runGraph(artifact, inputs, 'output', { simd }).values).toEqual(Array.from(output?.values as Float32Array))
  })
})

test('two models stand in the memory of one kernel', () => {
  const random = randomNumbers(7)
  const models = [3, 6].map((depth) => {
    const { artifact } = randomTrees({ trees: 20, depth, columns, modes: ordered }, random)
    return { artifact, simd: compileMatrixModel(artifact) }
  })
  const matrix = hardNumbers(100 * columns, [], random)
  for (const { artifact, simd } of [...models, ...models])
    expect(simd.predict(matrix)).toEqual(compileMatrixModel(artifact, { simd: false }).predict(matrix))
})
