import { describe, expect, test, vi } from 'vitest'
import { hardNumbers } from './testing/hard-numbers.ts'
import { randomNumbers } from './testing/random.ts'
import { type RandomNodes, randomNodes } from './testing/random-nodes.ts'
import { randomParts } from './testing/random-parts.ts'
import { type GraphValues, runGraph, runGraphReference } from './testing/run-graph.ts'
import { greatestUlps } from './testing/ulps.ts'

// ONNX Runtime takes its time on a machine that has other work.
vi.setConfig({ testTimeout: 60_000 })

const rows = 3000
const ordered = ['BRANCH_LEQ', 'BRANCH_LT', 'BRANCH_GTE', 'BRANCH_GT']
const modes = [...ordered, 'BRANCH_EQ', 'BRANCH_NEQ']
const base = { trees: 20, depth: 5, columns: 6, modes, targets: 1 } as const satisfies RandomNodes

const transforms = ['NONE', 'LOGISTIC', 'SOFTMAX', 'SOFTMAX_ZERO', 'PROBIT']

type Case = readonly [name: string, parts: RandomNodes]

const regressors: readonly Case[] = [
  ...[1, 3].flatMap((version) =>
    modes.map((mode): Case => [`${mode}, version ${version}`, { ...base, version, modes: [mode] }]),
  ),
  ...['SUM', 'AVERAGE', 'MIN', 'MAX'].flatMap((aggregate): Case[] => [
    [aggregate, { ...base, aggregate }],
    [`${aggregate} with a base`, { ...base, aggregate, bases: [0.3] }],
    [`${aggregate} of three targets`, { ...base, aggregate, targets: 3 }],
    [
      `${aggregate} of three targets in every leaf, with bases`,
      { ...base, aggregate, targets: 3, leaf: 'all', bases: [0.1, -2, 3] },
    ],
    [`${aggregate} of targets in some leaves`, { ...base, aggregate, targets: 3, leaf: 'some' }],
    [
      `${aggregate} of targets in some leaves, with bases`,
      { ...base, trees: 2, aggregate, targets: 3, leaf: 'some', bases: [1, 2, 3] },
    ],
    [`${aggregate} of float64`, { ...base, aggregate, input: 'float64', bases: [0.3] }],
    [`${aggregate} of float64 tensors`, { ...base, aggregate, targets: 2, input: 'float64', asTensors: true }],
  ]),
  ...transforms.flatMap((transform): Case[] => [
    [`one target, ${transform}`, { ...base, transform, arePositive: true }],
    [
      `three targets, ${transform}`,
      { ...base, transform, targets: 3, leaf: 'all', arePositive: transform === 'PROBIT' },
    ],
  ]),
  ['tensors', { ...base, asTensors: true, bases: [1] }],
  ['deep and uneven', { ...base, depth: 14, growth: 0.8 }],
  ['a tree that is one leaf', { ...base, depth: 0 }],
]

const labelsOf = (count: number) => Array.from({ length: count }, (_, index) => 10 * index + 3)

/** Of these ONNX Runtime leaves a score of some rows unwritten. */
function isUndefined({ labels, leaf, bases = [], transform }: RandomNodes): boolean {
  if (labels?.length !== 2) return false
  const isOneSided = leaf === 'first' || leaf === 'second'
  return leaf !== 'second' && bases.length < 2 && (transform === 'PROBIT' || (bases.length === 1 && !isOneSided))
}

const binary: readonly Case[] = (['first', 'second', 'one', 'all', 'some'] as const).flatMap((leaf) =>
  [true, false].flatMap((arePositive) =>
    [[], [0.3], [0.3, -0.4]].flatMap((bases) =>
      transforms.map(
        (transform): Case => [
          `two classes, ${leaf}, ${arePositive ? 'positive' : 'mixed'}, ${bases.length} bases, ${transform}`,
          { ...base, targets: 2, labels: labelsOf(2), leaf, arePositive, transform, bases },
        ],
      ),
    ),
  ),
)

const classifiers: readonly Case[] = [
  ...binary.filter(([, parts]) => !isUndefined(parts)),
  ...(['one', 'all', 'some'] as const).flatMap((leaf) =>
    [undefined, [0.3, -0.4, 1]].flatMap((bases) =>
      transforms.map(
        (transform): Case => [
          `three classes, ${leaf}, ${bases?.length ?? 0} bases, ${transform}`,
          {
            ...base,
            targets: 3,
            labels: ['a', 'b', 'ç'],
            leaf,
            transform,
            arePositive: transform === 'PROBIT',
            ...(bases && { bases }),
          },
        ],
      ),
    ),
  ),
  ['two classes with texts', { ...base, targets: 2, labels: ['no', 'yes'], leaf: 'all' }],
  [
    'two classes of float64 tensors',
    { ...base, targets: 2, labels: [0, 1], leaf: 'first', input: 'float64', asTensors: true },
  ],
  ['five classes of float64', { ...base, targets: 5, labels: labelsOf(5), leaf: 'all', input: 'float64' }],
  ['int64', { ...base, targets: 3, labels: labelsOf(3), input: 'int64' }],
  ['int32', { ...base, targets: 3, labels: labelsOf(3), input: 'int32' }],
  ['version 1', { ...base, targets: 4, labels: labelsOf(4), version: 1 }],
  ['many classes, one tree each', { ...base, trees: 40, targets: 40, labels: labelsOf(40), transform: 'SOFTMAX' }],
]

function inputOf(parts: RandomNodes, values: readonly number[], random: () => number): GraphValues {
  const numbers = hardNumbers(rows * parts.columns, values, random)
  const { input = 'float32' } = parts
  const shape = [parts.columns]
  if (input === 'float32') return { type: input, shape, values: numbers }
  if (input === 'float64')
    return {
      type: input,
      shape,
      values: Float64Array.from(numbers, (value) => value * (random() < 0.1 ? 1 + 2 ** -40 : 1)),
    }
  return { type: input, shape, values: Int32Array.from(numbers, (value) => Math.trunc(value) | 0) }
}

async function expectSame(parts: RandomNodes, random: () => number): Promise<void> {
  const { artifact, values } = randomNodes(parts, random)
  const inputs = { input: inputOf(parts, values, random) }
  const { scores, label } = await runGraphReference(artifact, inputs)
  for (const simd of [true, false]) {
    const { shape, values: found } = runGraph(artifact, inputs, 'scores', { simd })
    expect(shape).toEqual(scores?.shape)
    expect(greatestUlps(Float32Array.from(found as number[]), scores?.values as Float32Array)).toBe(0)
  }
  if (parts.labels) expect(runGraph(artifact, inputs, 'label').values).toEqual(label?.values)
}

describe.each([
  ['TreeEnsembleRegressor', regressors],
  ['TreeEnsembleClassifier', classifiers],
])('%s has the bits of ONNX Runtime', (_, cases) => {
  test.each(cases)('%s', (name, parts) => expectSame(parts, randomNumbers(name.length * 1000 + parts.trees)))
})

describe('whatever trees are made of, they have the bits of ONNX Runtime', () => {
  test.each(Array.from({ length: 80 }, (_, seed) => seed))('by the seed %d', async (seed) => {
    const random = randomNumbers(seed)
    let parts = randomParts(random)
    while (isUndefined(parts)) parts = randomParts(random)
    await expectSame(parts, random)
  })
})

test.each(binary.filter(([, parts]) => isUndefined(parts) && (parts.leaf === 'first' || parts.leaf === 'some')))(
  'what ONNX Runtime leaves unwritten is refused: %s',
  (_, parts) => {
    const { artifact } = randomNodes({ ...parts, trees: 2 }, randomNumbers(1))
    const inputs = { input: inputOf(parts, [], randomNumbers(1)) }
    expect(() => runGraph(artifact, inputs, 'scores')).toThrow('leaves without a weight for the second class')
  },
)
