import { describe, expect, test } from 'vitest'
import { compileMatrixModel } from './compile-matrix-model.ts'
import { denseKernel } from './kernels/dense-kernel.ts'
import { encodeOnnx, float, floats, type ModelParts, type NodeParts } from './testing/encode-onnx.ts'
import { hardNumbers } from './testing/hard-numbers.ts'
import { randomNumbers } from './testing/random.ts'
import { runReference } from './testing/run-reference.ts'
import { greatestUlps } from './testing/ulps.ts'

const rows = 50_000
const columns = 3

async function ulps(parts: Omit<ModelParts, 'columns'>, matrix: Float32Array): Promise<number> {
  const artifact = encodeOnnx({ ...parts, columns })
  return greatestUlps(compileMatrixModel(artifact).predict(matrix), await runReference(artifact, matrix, columns))
}

const matrix = hardNumbers(rows * columns, [0.1, 2.5, -7], randomNumbers(1))
const constants = {
  row: { shape: [columns], floats: [0.1, -2, 7] },
  one: { shape: [], floats: [2.5] },
  zero: { shape: [], floats: [0] },
  columns: { shape: [4], integers: [2, 0, 0, -1] },
  least: { shape: [], floats: [-1] },
  greatest: { shape: [], floats: [2] },
}
const domain = 'ai.onnx.ml'
const imputed = { imputed_value_floats: floats([1, 2, 3]), replaced_value_float: float(Number.NaN) }
const scaled = { offset: floats([1, 0.1, 3]), scale: floats([0.3, 2, 7]) }
const condition = { inputs: ['input', 'row'], output: 'condition' }

type Case = readonly [name: string, nodes: readonly NodeParts[]]

const exact: readonly Case[] = [
  ...['Neg', 'Abs', 'Sqrt', 'Identity', 'Exp', 'Tanh', 'Erf'].map(
    (operator): Case => [operator, [{ operator, inputs: ['input'] }]],
  ),
  // Which zero Relu gives for -0 varies in ONNX Runtime with the place in memory; the sum has one zero alone.
  [
    'Relu, Add',
    [
      { operator: 'Relu', inputs: ['input'], output: 'positive' },
      { operator: 'Add', inputs: ['positive', 'zero'] },
    ],
  ],
  ...['Add', 'Sub', 'Mul', 'Div'].flatMap((operator): Case[] => [
    [`${operator} a row`, [{ operator, inputs: ['input', 'row'] }]],
    [`${operator} a number`, [{ operator, inputs: ['one', 'input'] }]],
    [`${operator} itself`, [{ operator, inputs: ['input', 'input'] }]],
  ]),
  ...['Equal', 'Less', 'LessOrEqual', 'Greater', 'GreaterOrEqual'].map(
    (operator): Case => [
      `${operator}, Where`,
      [
        { ...condition, operator },
        { operator: 'Where', inputs: ['condition', 'input', 'one'] },
      ],
    ],
  ),
  [
    'IsNaN, Cast',
    [
      { operator: 'IsNaN', inputs: ['input'], output: 'condition' },
      { operator: 'Cast', inputs: ['condition'], attributes: { to: 1 } },
    ],
  ],
  ['Clip', [{ operator: 'Clip', inputs: ['input', 'least', 'greatest'] }]],
  ['Clip from below', [{ operator: 'Clip', inputs: ['input', 'least'] }]],
  ['Gather', [{ operator: 'Gather', inputs: ['input', 'columns'], attributes: { axis: 1 } }]],
  ['Concat', [{ operator: 'Concat', inputs: ['input', 'input'], attributes: { axis: 1 } }]],
  ['Imputer', [{ operator: 'Imputer', domain, inputs: ['input'], attributes: imputed }]],
  ['Scaler', [{ operator: 'Scaler', domain, inputs: ['input'], attributes: scaled }]],
]

describe('the bits are those of ONNX Runtime', () => {
  test.each(exact)('%s', async (_, nodes) => {
    expect(await ulps({ nodes, constants }, matrix)).toBe(0)
  })
})

describe('within 1e-6 of ONNX Runtime, which has approximations of its own:', () => {
  const tame = matrix.map((value) => (Math.abs(value) < 1 ? value : 1 / value))

  test.each(['Softmax', 'LogSoftmax', 'Elu', 'Softplus'])('%s', async (operator) => {
    const artifact = encodeOnnx({ nodes: [{ operator, inputs: ['input'] }], columns })
    const found = compileMatrixModel(artifact).predict(tame)
    const expected = await runReference(artifact, tame, columns)
    const isFar = (value: number, at: number) =>
      !(Math.abs(value - (expected[at] as number)) <= 1e-6 || Object.is(value, expected[at]))
    expect(found.filter(isFar)).toHaveLength(0)
  })
})

test('a sigmoid has the bits of ONNX Runtime, but is never above 1', async () => {
  const line = Float32Array.from({ length: columns * 300_000 }, (_, index) => (index - 450_000) / 20_000)
  const artifact = encodeOnnx({ nodes: [{ operator: 'Sigmoid', inputs: ['input'] }], columns })
  for (const values of [line, matrix]) {
    const expected = await runReference(artifact, values, columns)
    expect(compileMatrixModel(artifact).predict(values)).toEqual(expected.map((value) => Math.min(value, 1)))
  }
})

const products = ['Gemm', 'MatMul'].flatMap((operator) => [1, 2, 33, 300].map((width) => ({ operator, width })))

describe.each(products)('$operator of a matrix of $width columns', ({ operator, width }) => {
  test.each([1, 2, 7, 12, 31, 64])(
    'times one of %d has the bits of ONNX Runtime, by the kernel and its twin',
    async (outputs) => {
      const random = randomNumbers(width)
      const numbers = (length: number) => Array.from({ length }, () => Math.fround(random() - 0.5))
      const artifact = encodeOnnx({
        nodes: [{ operator, inputs: ['input', 'weights', ...(operator === 'Gemm' ? ['bias'] : [])] }],
        constants: {
          weights: { shape: [width, outputs], floats: numbers(width * outputs) },
          bias: { shape: [outputs], floats: numbers(outputs) },
        },
        columns: width,
      })
      for (const count of [1, 2, 7, 500]) {
        const batch = Float32Array.from(numbers(count * width))
        const found = compileMatrixModel(artifact).predict(batch)
        expect(greatestUlps(found, await runReference(artifact, batch, width))).toBe(0)
        expect(compileMatrixModel(artifact, { simd: false }).predict(batch)).toEqual(found)
      }
    },
  )
})

test('products and activations have the same bits by the kernel and its twin, whatever the numbers are', () => {
  expect(denseKernel()).toBeDefined()
  const random = randomNumbers(9)
  const hard = (length: number) => Array.from(hardNumbers(length, [0.1, 2.5, -7], random))
  for (const operator of ['Relu', 'Sigmoid']) {
    const artifact = encodeOnnx({
      nodes: [
        { operator: 'MatMul', inputs: ['input', 'weights'], output: 'product' },
        { operator, inputs: ['product'] },
      ],
      constants: { weights: { shape: [columns, 13], floats: hard(columns * 13) } },
      columns,
    })
    const batch = Float32Array.from(hard(columns * 3000))
    const [found, twin] = [true, false].map((simd) => compileMatrixModel(artifact, { simd }).predict(batch))
    expect(found).toEqual(twin)
  }
})
