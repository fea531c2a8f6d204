import type { TensorsEncoding } from '@flit-ml/spec'
import type { GraphTensor } from './graph-tensor.ts'
import type { InputField } from './input-field.ts'
import { nameDifferences } from './name-differences.ts'
import { inputTensor, tensorDifferences } from './tensor-differences.ts'

const floats = ['float32', 'float64']
const integers = ['int32', 'int64']

/** The types of tensors that can hold an input, by its type in the signature. */
const tensorTypes: Readonly<Record<NonNullable<InputField['type']>, readonly string[]>> = {
  number: floats,
  integer: [...floats, ...integers],
  boolean: ['bool', ...floats, ...integers],
  string: ['string'],
}

/** Beyond the safe integers JavaScript rounds, so that an int64 would not be the number that was meant. */
const limits: Readonly<Record<string, number>> = { int32: 2 ** 31 - 1, int64: Number.MAX_SAFE_INTEGER }

/** In what a signature's inputs, its encoding as tensors, and the inputs of the graph differ. */
export function* tensorsDifferences(
  encoding: TensorsEncoding,
  fields: readonly InputField[],
  inputs: readonly GraphTensor[],
): Generator<string> {
  yield* nameDifferences(
    'input',
    { owner: 'the signature', names: fields.map(({ name }) => name) },
    { owner: 'the graph', names: inputs.map(({ name }) => name) },
  )
  for (const field of fields) {
    const input = inputs.find(({ name }) => name === field.name)
    if (input) yield* inputDifferences(field, input, encoding)
  }
}

function* inputDifferences(field: InputField, input: GraphTensor, encoding: TensorsEncoding): Generator<string> {
  if (field.type === undefined) {
    yield `the input '${field.name}' can be of several types, and a tensor is of one`
    return
  }
  yield* tensorDifferences(input, inputTensor(tensorTypes[field.type], 1))
  if (!input.isTensor) return
  if (field.mayBeMissing && !canBeMissing(input.type, encoding)) {
    yield `the input '${field.name}' may be missing, for which ${input.type} has no value and the encoding names none`
  }
  const limit = limits[input.type]
  if (limit && field.type === 'integer' && !(field.minimum >= -limit && field.maximum <= limit)) {
    yield `the input '${field.name}' can be a number beyond ${input.type}, which needs a minimum and a maximum`
  }
}

function canBeMissing(type: string, { missing }: TensorsEncoding): boolean {
  const limit = limits[type]
  if (limit) return Number.isInteger(missing) && Math.abs(missing ?? 0) <= limit
  return type !== 'bool'
}
