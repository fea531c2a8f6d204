import type { MatrixColumn, MatrixEncoding } from '@flit-ml/spec'
import type { GraphTensor } from './graph-tensor.ts'
import type { InputField } from './input-field.ts'
import { nameDifferences } from './name-differences.ts'
import { inputTensor, tensorDifferences } from './tensor-differences.ts'

/** In what a signature's inputs, its matrix encoding, and the inputs of the graph differ. */
export function* matrixDifferences(
  { tensor, columns }: MatrixEncoding,
  fields: readonly InputField[],
  inputs: readonly GraphTensor[],
): Generator<string> {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
  yield* nameDifferences(
    'input',
    { owner: 'the signature', names: names(fields) },
    { owner: 'the encoding', names: names(columns) },
  )
  for (const column of columns) {
    const field = fields.find(({ name }) => name === column.name)
    if (field) yield* columnDifferences(column, field)
  }
  yield* nameDifferences(
    'input',
    { owner: 'the encoding', names: [tensor] },
    { owner: 'the graph', names: names(inputs) },
  )
  for (const input of inputs) yield* tensorDifferences(input, inputTensor(['float32'], columns.length))
}

function* columnDifferences({ name, categories }: MatrixColumn, { type, values }: InputField): Generator<string> {
  if (type === undefined) yield `the input '${name}' can be of several types, and a column is of one`
  else if (type === 'string' && !(categories && values)) {
    yield `the input '${name}' is a text, which needs an enum in the signature and categories in the encoding`
  } else if (type !== 'string' && categories) yield `the input '${name}' has categories, and is no text`
  else if (categories) {
    const unknown = values?.filter((value) => !categories.includes(String(value)))
    if (unknown?.length)
      yield `the input '${name}' can be ${unknown.join(' or ')}, for which the encoding has no category`
  }
}
