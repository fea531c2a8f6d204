import type { Decide } from '../arguments/decide.ts'
import { readTable } from '../csv/read-table.ts'
import { readFile } from '../read-file.ts'
import type { ModelFiles } from '../request.ts'
import { draftConversion } from './draft-conversion.ts'
import { draftGraph } from './draft-graph.ts'
import type { ModelOfRows } from './model-draft.ts'

/** Reads the model that `from` names, and the example rows. */
export async function draftModel(from: string, files: ModelFiles, decide: Decide): Promise<ModelOfRows> {
  const bytes = readFile(from)
  const table = files.csv === undefined ? undefined : readTable(files.csv)
  const draft = from.toLowerCase().endsWith('.onnx')
    ? await draftGraph(from, bytes, files, table, decide)
    : draftConversion(from, bytes, files, table)
  const taken = new Set(draft.inputs.map(({ name }) => name))
  return { ...draft, ignored: table?.header.filter((name) => !taken.has(name)) ?? [] }
}
