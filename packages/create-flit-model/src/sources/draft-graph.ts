import type { Decide } from '../arguments/decide.ts'
import type { Table } from '../csv/table.ts'
import type { ModelFiles } from '../request.ts'
import { readGraph } from './graph.ts'
import { graphInputs } from './graph-inputs.ts'
import { graphOutput } from './graph-output.ts'
import type { ModelDraft } from './model-draft.ts'

/** Reads the signature of an ONNX graph from the graph, and from the example rows where there are some. */
export async function draftGraph(
  path: string,
  artifact: Uint8Array,
  files: ModelFiles,
  table: Table | undefined,
  decide: Decide,
): Promise<ModelDraft> {
  const graph = await readGraph(path, artifact)
  const { task, output } = await graphOutput(graph, files, decide)
  return { artifact, task, ...graphInputs(graph, output, files, table) }
}
