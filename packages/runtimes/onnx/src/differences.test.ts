import type { MatrixColumn, ObjectSchema, OutputEncoding, Signature, TensorsEncoding } from '@flit-ml/spec'
import { describe, expect, test } from 'vitest'
import { loadFixture } from './testing/load-fixture.ts'
import { matrix, objectOf, pipelineInput, signature, tensors } from './testing/signatures.ts'

type Properties = ObjectSchema['properties']

const { properties } = pipelineInput
const [seniority, ...others] = matrix.columns as readonly [MatrixColumn, ...MatrixColumn[]]

async function expectRefused(name: string, difference: string, signature?: Signature): Promise<void> {
  await expect(loadFixture(name, signature && { signature })).rejects.toMatchObject({
    code: 'FLIT_ARTIFACT_REFUSED',
    problem: expect.stringContaining(difference),
  })
}

describe('a graph is refused that is not as its signature says:', () => {
  test.each<[difference: string, graph: string]>([
    ["the graph's input 'input' has the shape [1, 2], and has to have [any number of rows, 2]", 'fixed-batch'],
    ["the graph's input 'input' is of float64, and has to be of float32", 'of-doubles'],
    ["the graph has the input 'more', and the encoding has not", 'two-inputs'],
    ["'probabilities' has the shape [1, 2], and has to have [any number of rows, at least 2]", 'fixed-batch'],
    ["'probabilities' has the shape [?, 2, 1], and has to have [any number of rows, at least 2]", 'of-rank-3'],
    ["the graph's output 'probabilities' is of int64, and has to be of float32 or float64", 'label-only'],
    ["the graph's output 'probabilities' is no tensor", 'sequence'],
  ])('%s', (difference, graph) => expectRefused(`graphs/${graph}`, difference))
})

describe('a matrix encoding is refused that does not fit:', () => {
  const inputs = (changes: Properties) =>
    signature({ input: objectOf({ ...properties, ...changes }), encoding: matrix })
  const columns = (...columns: readonly MatrixColumn[]) =>
    signature({ input: pipelineInput, encoding: { ...matrix, columns } })
  const text = { type: 'string' }
  const home = { ...text, enum: ['owner', 'boat', 'tent'] }

  test.each<[difference: string, signature: Signature]>([
    ["the signature has the input 'age', and the encoding has not", inputs({ age: { type: 'number' } })],
    ["the signature has the input 'seniority', and the encoding has not", columns(...others)],
    ["the encoding has the input 'age', and the signature has not", columns({ name: 'age' }, ...matrix.columns)],
    ["the encoding has the input 'seniority' twice", columns(seniority, ...matrix.columns)],
    ["the graph's input 'input' has the shape [?, 7], and has to have [any number of rows, 6]", columns(...others)],
    ["the input 'home' can be boat or tent, for which the encoding has no category", inputs({ home })],
    ["the input 'home' is a text, which needs an enum", inputs({ home: text })],
    ["the input 'home' has categories, and is no text", inputs({ home: { type: 'number' } })],
    ["the input 'price' is a text, which needs an enum", inputs({ price: home })],
    ["the input 'price' can be of several types", inputs({ price: { type: ['number', 'string'] } })],
    [
      "the encoding has the input 'matrix', and the graph has not",
      signature({ input: pipelineInput, encoding: { ...matrix, tensor: 'matrix' } }),
    ],
    [
      "the graph has the input 'input', and the signature has not",
      signature({ input: pipelineInput, encoding: tensors }),
    ],
    ["The signature has no 'encoding'", signature({ input: pipelineInput })],
  ])('%s', (difference, signature) => expectRefused('pipeline/matrix', difference, signature))
})

describe('an encoding as tensors is refused that does not fit:', () => {
  const inputs = (changes: Properties, encoding: Partial<TensorsEncoding> = {}) =>
    signature({ input: objectOf({ ...properties, ...changes }), encoding: { ...tensors, ...encoding } })
  const { home: _, ...withoutHome } = properties
  const integer = { type: 'integer', minimum: 0, maximum: 60 }
  const orMissing = { ...integer, type: ['integer', 'null'] }

  test.each<[difference: string, signature: Signature]>([
    ["the signature has the input 'age', and the graph has not", inputs({ age: integer })],
    [
      "the graph has the input 'home', and the signature has not",
      signature({ input: objectOf(withoutHome), encoding: tensors }),
    ],
    [
      "the graph's input 'home' is of string, and has to be of float32 or float64",
      inputs({ home: { type: 'number' } }),
    ],
    ["the graph's input 'price' is of float64, and has to be of string", inputs({ price: { type: 'string' } })],
    [
      "the graph's input 'seniority' is of int64, and has to be of float32 or float64",
      inputs({ seniority: { type: 'number' } }),
    ],
    ["the input 'price' can be of several types", inputs({ price: { type: ['number', 'string'] } })],
    ["the input 'seniority' may be missing, for which int64 has no value", inputs({ seniority: orMissing })],
    [
      "the input 'seniority' may be missing, for which int64 has no value",
      inputs({ seniority: orMissing }, { missing: 0.5 }),
    ],
    [
      "the input 'records' may be missing, for which bool has no value",
      inputs({ records: { type: ['boolean', 'null'] } }, { missing: 0 }),
    ],
    ["the input 'seniority' can be a number beyond int64", inputs({ seniority: { type: 'integer' } })],
    ["the input 'seniority' can be a number beyond int64", inputs({ seniority: { ...integer, maximum: 2 ** 63 } })],
    ["the input 'months' can be a number beyond int32", inputs({ months: { ...integer, minimum: -(2 ** 31) } })],
    ["the input 'months' can be a number beyond int32", inputs({ months: { type: 'integer', enum: [1, 2 ** 31] } })],
  ])('%s', (difference, signature) => expectRefused('pipeline/tensors', difference, signature))
})

describe('outputs are refused that do not fit:', () => {
  const encoded = (output: OutputEncoding, outputs: Properties = { probability: { type: 'number' } }) =>
    signature({ input: pipelineInput, output: objectOf(outputs), encoding: { ...matrix, output } })
  const tensor = 'probabilities'

  test.each<[difference: string, signature: Signature]>([
    [
      "the graph has the outputs 'label', 'probabilities', and no 'score'",
      encoded({ tensor: 'score', columns: { probability: 1 } }),
    ],
    [
      "'probabilities' has the shape [?, 2], and has to have [any number of rows, at least 3]",
      encoded({ tensor, columns: { probability: 2 } }),
    ],
    ["the graph's output 'label' is of int64", encoded({ tensor: 'label', columns: { probability: 0 } })],
    [
      "the signature has the output 'probability', and the encoding has not",
      encoded({ tensor, columns: { value: 1 } }),
    ],
    [
      "the encoding has the output 'value', and the signature has not",
      encoded({ tensor, columns: { probability: 1, value: 1 } }),
    ],
    ["the output 'grade' is no number", encoded({ tensor, columns: { grade: 1 } }, { grade: { type: 'string' } })],
  ])('%s', (difference, signature) => expectRefused('pipeline/matrix', difference, signature))
})

test('every difference is named at once', async () => {
  await expectRefused(
    'graphs/fixed-batch',
    "The artifact is not what its signature says: the graph's input 'input' has the shape [1, 2], and has to have [any " +
      "number of rows, 2]; the graph's output 'probabilities' has the shape [1, 2], and has to have [any number of rows, at least 2].",
  )
})
