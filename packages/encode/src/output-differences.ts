import type { ObjectSchema, OutputEncoding } from '@flit-ml/spec'
import type { GraphTensor } from './graph-tensor.ts'
import { nameDifferences } from './name-differences.ts'
import { outputTensor, tensorDifferences } from './tensor-differences.ts'

/** In what a signature's outputs, their encoding, and the output of the graph differ. */
export function* outputDifferences(
  { tensor, columns }: OutputEncoding,
  { properties }: ObjectSchema,
  outputs: readonly GraphTensor[],
): Generator<string> {
  yield* nameDifferences(
    'output',
    { owner: 'the signature', names: Object.keys(properties) },
    { owner: 'the encoding', names: Object.keys(columns) },
  )
  for (const [name, { type }] of Object.entries(properties)) {
    if (![type].flat().some((name) => name === 'number' || name === 'integer'))
      yield `the output '${name}' is no number`
  }
  const output = outputs.find(({ name }) => name === tensor)
  if (output) yield* tensorDifferences(output, outputTensor(['float32', 'float64'], widthFor(columns)))
  else yield `the graph has the outputs ${outputs.map(({ name }) => `'${name}'`).join(', ')}, and no '${tensor}'`
}

function widthFor(columns: OutputEncoding['columns']): number {
  return Math.max(...Object.values(columns)) + 1
}
