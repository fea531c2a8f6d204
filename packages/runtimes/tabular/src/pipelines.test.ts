import type { RuntimeSource, Signature } from '@flit-ml/spec'
import { describe, expect, test } from 'vitest'
import { load } from './load.ts'
import { encodePipeline, homes, jobs } from './testing/pipeline.ts'
import { randomNumbers } from './testing/random.ts'
import { runGraph, runGraphReference } from './testing/run-graph.ts'

const random = randomNumbers(1)
const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string

const rows = Array.from({ length: 1000 }, () => ({
  income: random() < 0.1 ? null : Math.round(random() * 4000),
  age: random() < 0.1 ? null : Math.round(18 + random() * 60),
  job: pick([...jobs, 'unknown', '']),
  home: pick([...homes, 'boat']),
}))

const column = (name: 'income' | 'age') => Float32Array.from(rows, (row) => row[name] ?? Number.NaN)
const inputs = {
  income: { type: 'float32', shape: [1], values: column('income') },
  age: { type: 'float32', shape: [1], values: column('age') },
  job: { type: 'string', shape: [1], values: rows.map(({ job }) => job) },
  home: { type: 'string', shape: [1], values: rows.map(({ home }) => home) },
} as const

const nullable = { type: ['number', 'null'] }
const text = { type: 'string' }

function source(artifact: Uint8Array, tensor: string): RuntimeSource {
  const properties = { income: nullable, age: nullable, job: text, home: text }
  const signature: Signature = {
    specVersion: 1,
    input: { type: 'object', properties, additionalProperties: false },
    output: { type: 'object', properties: { probability: { type: 'number' } }, additionalProperties: false },
    encoding: { layout: 'tensors', output: { tensor, columns: { probability: 1 } } },
    example: { input: {}, output: {} },
  }
  return { artifact, task: 'binary-classification', signature, options: {} }
}

describe.each(['linear', 'trees'] as const)('a pipeline of texts and numbers with %s', (classifier) => {
  const artifact = encodePipeline(classifier, { hasMaps: true })
  const expected = runGraphReference(artifact, inputs, ['label', 'probabilities'])

  test('has the bits and the labels of ONNX Runtime', async () => {
    const { label, probabilities } = await expected
    expect(new Set(label?.values as string[]).size).toBe(2)
    expect(runGraph(artifact, inputs, 'label').values).toEqual(label?.values)
    for (const output of ['probabilities', 'maps'])
      expect(Float32Array.from(runGraph(artifact, inputs, output).values as number[])).toEqual(probabilities?.values)
  })

  test.each(['probabilities', 'maps'])('answers rows by its %s', async (tensor) => {
    const { probabilities } = await expected
    const answers = await load(source(artifact, tensor)).predict(rows)
    const found = Float32Array.from(answers, ({ probability }) => Number(probability))
    expect(found).toEqual(Float32Array.from(rows, (_, row) => Number(probabilities?.values[2 * row + 1])))
  })
})
