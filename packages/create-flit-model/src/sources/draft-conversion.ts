import { convert, type Feature } from '@flit-ml/convert'
import type { Table } from '../csv/table.ts'
import { usageError } from '../errors.ts'
import type { Input } from '../inputs/input.ts'
import { matrixInput } from '../inputs/matrix-input.ts'
import { nameColumns } from '../inputs/name-columns.ts'
import type { ModelFiles } from '../request.ts'
import type { ModelDraft } from './model-draft.ts'
import { withInputs } from './with-inputs.ts'

/** Converts what XGBoost or scikit-learn saved. */
export function draftConversion(
  from: string,
  bytes: Uint8Array,
  files: ModelFiles,
  table: Table | undefined,
): ModelDraft {
  const { onnx, task, features, encoding } = convert(bytes, files.rounds && { rounds: files.rounds })
  if (files.task && files.task !== task) throw usageError('--task', `${from} is for ${task}.`, 'Leave --task out.')
  if (!table) throw usageError('--csv', `${from} does not say what its inputs may be.`, 'Add --csv with example rows.')
  const inputs = inputsOf(features, table, files)
  return { artifact: onnx, task, inputs, encoding: withInputs(encoding, inputs) }
}

function inputsOf(features: readonly Feature[], table: Table, { columns, categories }: ModelFiles): Input[] {
  // Where all may be missing, as in each model of XGBoost, that says nothing of any.
  const isSaid = features.some(({ optional }) => !optional)
  const own = features.map(({ name }) => name)
  return nameColumns(own, table, columns).flatMap(({ name, column }, place) => {
    const feature = features[place]
    if (!feature || !column) return []
    return matrixInput({ ...feature, name, saysOptional: isSaid && feature.optional }, column, categories[name])
  })
}
