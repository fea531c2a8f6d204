import { describe, expect, test } from 'vitest'
import type { RowType } from './program/value.ts'
import { encodeOnnx, float, floats, type NodeParts, tensor, text, texts } from './testing/encode-onnx.ts'
import { hardNumbers } from './testing/hard-numbers.ts'
import { randomNumbers } from './testing/random.ts'
import { type GraphInputs, runGraph, runGraphReference } from './testing/run-graph.ts'

const rows = 3000
const columns = 3
const domain = 'ai.onnx.ml'
const types = { float32: 1, int32: 6, int64: 7, string: 8, float64: 11 } as const
type Type = keyof typeof types

const words = ['a', 'b', 'ç', '', 'none']

/** A matrix of a type: hard numbers, whole ones, or texts. */
function matrixOf(type: Type, length = rows * columns): GraphInputs[string]['values'] {
  const random = randomNumbers(5)
  const numbers = hardNumbers(length, [0.5, 1, 2, 7], random)
  if (type === 'string')
    return Array.from(numbers, (value) => words[Math.abs(Math.trunc(value)) % words.length || 0] as string)
  if (type === 'float32') return numbers
  if (type === 'float64') return Float64Array.from(numbers, (value) => value * (1 + (random() < 0.5 ? 2 ** -40 : 0)))
  return Int32Array.from(numbers, (value) => Math.trunc(value || 0) | 0)
}

async function expectSame(
  node: NodeParts,
  type: Type,
  outputType: number,
  version: number,
  change = (value: number) => value,
) {
  const artifact = encodeOnnx({
    nodes: [{ ...node, domain }],
    inputs: { input: { type: types[type], columns } },
    outputType,
    version,
  })
  const values = type === 'string' ? matrixOf(type) : (matrixOf(type) as Float32Array).map(change)
  const inputs = { input: { type: type as RowType, shape: [columns], values } }
  const { output } = await runGraphReference(artifact, inputs)
  const found = runGraph(artifact, inputs, 'output')
  expect(found.shape).toEqual(output?.shape)
  expect(Array.from(found.values)).toEqual(Array.from(output?.values ?? []))
}

type Case = readonly [name: string, node: NodeParts, types: readonly Type[], outputType?: number]
const inputs = ['input']
const scaling = { offset: floats([1, 0.1, 3]), scale: floats([0.3, 2, 7]) }
const imputed = { imputed_value_int64s: [5, 6, 7], replaced_value_int64: 1 }

const cases: readonly Case[] = [
  ['Scaler', { operator: 'Scaler', inputs, attributes: scaling }, ['float32', 'float64', 'int64', 'int32']],
  [
    'Imputer of float32',
    { operator: 'Imputer', inputs, attributes: { imputed_value_floats: floats([9]) } },
    ['float32'],
  ],
  ['Imputer of int64', { operator: 'Imputer', inputs, attributes: imputed }, ['int64'], 7],
  ...['MAX', 'L1', 'L2'].map(
    (norm): Case => [
      `Normalizer ${norm}`,
      { operator: 'Normalizer', inputs, attributes: { norm: text(norm) } },
      ['float32', 'float64', 'int32'],
    ],
  ),
  [
    'OneHotEncoder of numbers',
    { operator: 'OneHotEncoder', inputs, attributes: { cats_int64s: [0, 7, -1, 7, 2] } },
    ['float32', 'float64', 'int64'],
  ],
  [
    'OneHotEncoder of texts',
    { operator: 'OneHotEncoder', inputs, attributes: { cats_strings: texts(['b', 'ç', 'x']), zeros: 1 } },
    ['string'],
  ],
  [
    'ArrayFeatureExtractor',
    { operator: 'ArrayFeatureExtractor', inputs: ['input', 'indices'] },
    ['float32', 'float64', 'int32'],
  ],
  [
    'FeatureVectorizer',
    { operator: 'FeatureVectorizer', inputs: ['input', 'input', 'input'], attributes: { inputdimensions: [2, 3, 5] } },
    ['float32', 'float64', 'int64', 'int32'],
  ],
]

describe('the bits are those of ONNX Runtime:', () => {
  test.each(
    cases.flatMap(([name, node, list, outputType = 1]) => list.map((type) => [name, type, node, outputType] as const)),
  )('%s, %s', async (name, type, node, outputType) => {
    if (name !== 'ArrayFeatureExtractor') return expectSame(node, type, outputType, 1)
    const constants = { indices: { shape: [1, 4], integers: [2, 0, 0, 1] } }
    const artifact = encodeOnnx({
      nodes: [{ ...node, domain }],
      constants,
      inputs: { input: { type: types[type], columns } },
      outputType: types[type],
      version: 1,
    })
    const graphInputs = { input: { type, shape: [columns], values: matrixOf(type) } }
    const { output } = await runGraphReference(artifact, graphInputs)
    expect(Array.from(runGraph(artifact, graphInputs, 'output').values)).toEqual(Array.from(output?.values ?? []))
  })

  test('Binarizer, which a missing number ends', async () => {
    const node = { operator: 'Binarizer', inputs, attributes: { threshold: float(0.5) } }
    await expectSame(node, 'float32', 1, 1, (value) => (Number.isNaN(value) ? 0 : value))
    await expect(expectSame(node, 'float32', 1, 1)).rejects.toThrow('is NaN')
    const artifact = encodeOnnx({ nodes: [{ ...node, domain }], columns: 1, version: 1 })
    const missing = { input: { type: 'float32', shape: [1], values: Float32Array.of(Number.NaN) } } as const
    expect(() => runGraph(artifact, missing, 'output')).toThrow('a missing number')
  })
})

const keys = {
  string: texts(['a', 'ç', 'x', 'a']),
  int64: [0, 7, -1, 7],
  float32: floats([0, Number.NaN, 7, 0.5]),
}
const values = {
  string: texts(['one', 'two', 'three', 'four']),
  int64: [10, 20, -30, 40],
  float32: floats([0.1, 2, -3, 4]),
}
const names = { string: 'strings', int64: 'int64s', float32: 'floats' } as const
const fallbacks = { default_string: text('other'), default_int64: 99, default_float: float(-0.5) }
type Kind = keyof typeof names
const kinds = Object.keys(names) as Kind[]

describe('LabelEncoder has the labels of ONNX Runtime:', () => {
  const pairs = [2, 4].flatMap((version) =>
    kinds.flatMap((from) => kinds.flatMap((to) => [{}, fallbacks].map((given) => ({ version, from, to, given })))),
  )
  test.each(pairs)('version $version, $from to $to', async ({ version, from, to, given }) => {
    const attributes = { [`keys_${names[from]}`]: keys[from], [`values_${names[to]}`]: values[to], ...given }
    await expectSame({ operator: 'LabelEncoder', inputs, attributes }, from, types[to], version)
  })

  test.each<[from: Type, to: Type]>([
    ['string', 'int64'],
    ['int64', 'string'],
  ])('version 1, %s to %s', async (from, to) => {
    const attributes = { classes_strings: texts(['b', 'a', 'none', 'b']), default_int64: -7, default_string: text('?') }
    await expectSame({ operator: 'LabelEncoder', inputs, attributes }, from, types[to], 1)
  })

  test('of float64, whose lists are tensors', async () => {
    const doubles = (...list: number[]) => tensor({ shape: [list.length], doubles: list })
    const attributes = {
      keys_tensor: doubles(1, 2, Number.NaN),
      values_tensor: doubles(0.1, 0.2, 0.3),
      default_tensor: doubles(5),
    }
    await expectSame({ operator: 'LabelEncoder', inputs, attributes }, 'float64', 11, 4)
  })
})
