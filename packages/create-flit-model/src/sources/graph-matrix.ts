import type { OutputEncoding } from '@flit-ml/spec'
import type { Table } from '../csv/table.ts'
import { usageError } from '../errors.ts'
import type { Input } from '../inputs/input.ts'
import { invent } from '../inputs/invent.ts'
import { matrixInput } from '../inputs/matrix-input.ts'
import { type NamedColumn, nameColumns, unnamed } from '../inputs/name-columns.ts'
import type { ModelFiles } from '../request.ts'
import type { GraphTensor } from './graph.ts'
import type { ModelDraft } from './model-draft.ts'
import { withInputs } from './with-inputs.ts'

/**
 * The inputs of a graph that takes one matrix.
 * @throws FlitError FLIT_USAGE where nothing says how many columns it has.
 */
export function graphMatrix(
  tensor: GraphTensor,
  output: OutputEncoding,
  files: ModelFiles,
  table: Table | undefined,
): Pick<ModelDraft, 'inputs' | 'encoding'> {
  const named = nameColumns(unnamed(widthOf(tensor, files, table)), table, files.columns)
  const inputs = named.map((column, place) => inputOf(column, place, files))
  return { inputs, encoding: withInputs({ layout: 'matrix', tensor: tensor.name, output }, inputs) }
}

function widthOf({ name, shape }: GraphTensor, { columns }: ModelFiles, table: Table | undefined): number {
  const width = typeof shape[1] === 'number' ? shape[1] : (columns?.length ?? table?.header.length)
  if (width !== undefined) return width
  throw usageError('--columns', `'${name}' does not say how many columns it has.`, 'Add --columns a,b,c, or --csv.')
}

function inputOf({ name, column }: NamedColumn, place: number, { categories }: ModelFiles): Input {
  const feature = { name, type: 'number', optional: true, saysOptional: false } as const
  if (column) return matrixInput(feature, column, categories[name])
  return { name, schema: { type: 'number' }, optional: false, values: invent(name, 'number', place) }
}
