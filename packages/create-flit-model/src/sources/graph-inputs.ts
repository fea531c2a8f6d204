import type { OutputEncoding } from '@flit-ml/spec'
import type { Table } from '../csv/table.ts'
import { unclearGraph } from '../errors.ts'
import type { Input } from '../inputs/input.ts'
import { invent } from '../inputs/invent.ts'
import { nameColumns } from '../inputs/name-columns.ts'
import { type TensorKind, tensorInput, tensorKinds } from '../inputs/tensor-input.ts'
import type { ModelFiles } from '../request.ts'
import { type Graph, type GraphTensor, showTensor } from './graph.ts'
import { graphMatrix } from './graph-matrix.ts'
import type { ModelDraft } from './model-draft.ts'

/**
 * The inputs of a graph, which takes one matrix, or one tensor a column.
 * @throws FlitError FLIT_GRAPH_UNCLEAR where it takes something else.
 */
export function graphInputs(
  { path, inputs }: Graph,
  output: OutputEncoding,
  files: ModelFiles,
  table: Table | undefined,
): Pick<ModelDraft, 'inputs' | 'encoding'> {
  const [first] = inputs
  if (first && inputs.length === 1 && isMatrix(first)) return graphMatrix(first, output, files, table)
  if (first && inputs.every(isColumn)) {
    return { inputs: columnInputs(inputs, table), encoding: { layout: 'tensors', output } }
  }
  throw unclearGraph(
    path,
    first?.name ?? '',
    `${path} takes ${inputs.map(showTensor).join(', ')}.`,
    'Export it with one float32 tensor [rows, columns], or with a tensor [rows, 1] for each input; rows left open.',
  )
}

function isMatrix({ type, shape }: GraphTensor): boolean {
  return type === 'float32' && hasOpenRows(shape) && shape[1] !== 1
}

function isColumn({ type = '', shape }: GraphTensor): boolean {
  return type in tensorKinds && hasOpenRows(shape) && (shape[1] === 1 || typeof shape[1] === 'string')
}

function hasOpenRows(shape: GraphTensor['shape']): boolean {
  return shape.length === 2 && typeof shape[0] === 'string'
}

function columnInputs(tensors: readonly GraphTensor[], table: Table | undefined): Input[] {
  const named = nameColumns(
    tensors.map(({ name }) => name),
    table,
  )
  return named.map(({ name, column }, place) => {
    const kind = tensorKinds[tensors[place]?.type ?? ''] as TensorKind
    if (column) return tensorInput(name, kind, column)
    return { name, schema: kind.schema, optional: false, values: invent(name, kind.schema.type, place) }
  })
}
