import { notCovered } from '../artifact-refused.ts'
import type { OnnxGraph } from '../onnx/graph.ts'
import { type CompiledGraph, compileGraph } from './compile-graph.ts'
import type { ProgramOptions } from './operator-context.ts'
import { isRowValue, type RowType, type RowValue } from './value.ts'

/** A graph that answers rows by one of its outputs. */
export interface Program extends Pick<CompiledGraph, 'inputs' | 'run'> {
  readonly output: RowValue<RowType>
}

/**
 * Compiles what a graph needs for one of its outputs, which depends on the rows.
 * @throws FlitError FLIT_ARTIFACT_REFUSED at what is not covered.
 */
export function compileProgram(graph: OnnxGraph, output: string, options: ProgramOptions): Program {
  const { inputs, values, run } = compileGraph(graph, [output], options)
  const value = values.get(output)
  if (!value || !isRowValue(value)) throw notCovered(`The graph's output '${output}' is constant`)
  return { inputs, output: value, run }
}

/** The output of a program, where it is of numbers with a fraction. */
export function floatOutput({ output }: Program): RowValue<'float32' | 'float64'> {
  const { type } = output
  if (type !== 'float32' && type !== 'float64') throw notCovered(`The graph has the output of ${type}`)
  return output as RowValue<'float32' | 'float64'>
}
