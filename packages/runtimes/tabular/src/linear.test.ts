import { describe, expect, test } from 'vitest'
import { encodeOnnx, floats, text, texts } from './testing/encode-onnx.ts'
import { hardNumbers } from './testing/hard-numbers.ts'
import { randomNumbers } from './testing/random.ts'
import { runGraph, runGraphReference } from './testing/run-graph.ts'
import { areClose, greatestUlps } from './testing/ulps.ts'

const rows = 500
const domain = 'ai.onnx.ml'

interface Linear {
  readonly columns: number
  readonly targets: number
  readonly transform?: string
  /** Of the classes: without them, it is a regressor. */
  readonly labels?: readonly string[] | readonly number[]
  /** Default: one for each target. */
  readonly intercepts?: number
}

function encodeLinear({ columns, targets, transform = 'NONE', labels, intercepts = targets }: Linear): Uint8Array {
  const random = randomNumbers(columns * 100 + targets)
  const numbers = (count: number) => Array.from({ length: count }, () => (random() - 0.5) / Math.sqrt(columns))
  const isText = typeof labels?.[0] === 'string'
  const attributes = {
    coefficients: floats(numbers(columns * (labels ? intercepts : targets))),
    intercepts: floats(numbers(intercepts)),
    post_transform: text(transform),
    ...(!labels && { targets }),
    ...(labels &&
      (isText ? { classlabels_strings: texts(labels as string[]) } : { classlabels_ints: labels as number[] })),
  }
  const outputs = labels ? { label: isText ? 8 : 7, scores: 1 } : { scores: 1 }
  const operator = labels ? 'LinearClassifier' : 'LinearRegressor'
  const node = { operator, domain, inputs: ['input'], outputs: Object.keys(outputs), attributes }
  return encodeOnnx({ nodes: [node], columns, outputs, version: 1 })
}

const transforms = ['NONE', 'LOGISTIC', 'SOFTMAX', 'SOFTMAX_ZERO', 'PROBIT']
const labelsOf = (count: number) => Array.from({ length: count }, (_, index) => 10 * index + 3)

const exact: readonly Linear[] = [
  ...[1, 2, 9, 30, 129, 300, 1100].flatMap((columns) =>
    [1, 2, 5, 17, 33, 65].map((targets): Linear => ({ columns, targets })),
  ),
  ...transforms.flatMap((transform): Linear[] => [
    { columns: 8, targets: 1, transform },
    { columns: 8, targets: 3, transform },
    { columns: 8, targets: 2, transform, labels: labelsOf(2) },
    { columns: 8, targets: 3, transform, labels: ['a', 'b', 'c'] },
    ...(transform === 'PROBIT' ? [] : [{ columns: 8, targets: 2, transform, labels: ['no', 'yes'], intercepts: 1 }]),
  ]),
  { columns: 4, targets: 3, intercepts: 0 },
  { columns: 30, targets: 7, transform: 'LOGISTIC', labels: labelsOf(7) },
]

async function answers(linear: Linear, values: Float32Array) {
  const artifact = encodeLinear(linear)
  const inputs = { input: { type: 'float32', shape: [linear.columns], values } } as const
  const expected = await runGraphReference(artifact, inputs)
  const { values: found, shape } = runGraph(artifact, inputs, 'scores')
  expect(shape).toEqual(expected['scores']?.shape)
  expect(runGraph(artifact, inputs, 'scores', { simd: false }).values).toEqual(found)
  if (linear.labels) expect(runGraph(artifact, inputs, 'label').values).toEqual(expected['label']?.values)
  const alone = { input: { ...inputs.input, values: values.subarray(0, linear.columns) } }
  expect(runGraph(artifact, alone, 'scores').values).toEqual(Array.from(found).slice(0, linear.targets))
  return { found: Float32Array.from(found as number[]), expected: expected['scores']?.values as Float32Array }
}

describe('linear models have the bits of ONNX Runtime for two rows and more, and the same bits for one', () => {
  test.each(exact)('%o', async (linear) => {
    const random = randomNumbers(7)
    const numbers = Float32Array.from({ length: rows * linear.columns }, () => (random() - 0.5) * 20)
    const { found, expected } = await answers(linear, numbers)
    expect(greatestUlps(found, expected)).toBe(0)
  })

  test.each([1, 3])('of hard numbers, with %d targets', async (targets) => {
    const linear = { columns: 6, targets }
    const { found, expected } = await answers(linear, hardNumbers(rows * 6, [], randomNumbers(8)))
    expect(greatestUlps(found, expected)).toBe(0)
  })
})

test('a softmax of five classes and more is within 1e-6', async () => {
  const linear = { columns: 8, targets: 6, transform: 'SOFTMAX', labels: labelsOf(6) }
  const { found, expected } = await answers(
    linear,
    hardNumbers(rows * 8, [1, 2, 3], randomNumbers(9)).map((value) => Math.max(-9, Math.min(9, value || 0))),
  )
  expect(areClose(found, expected)).toBe(true)
})

test('one intercept for two classes with PROBIT is refused, since ONNX Runtime leaves a score unwritten', () => {
  const artifact = encodeLinear({ columns: 2, targets: 2, transform: 'PROBIT', labels: labelsOf(2), intercepts: 1 })
  const inputs = { input: { type: 'float32', shape: [2], values: new Float32Array(2) } } as const
  expect(() => runGraph(artifact, inputs, 'scores')).toThrow("'post_transform' PROBIT with one intercept")
})
