import type { GraphTensor } from '@flit-ml/encode'
import { artifactRefused, notCovered } from '../artifact-refused.ts'
import { describeNode } from '../model/attributes.ts'
import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { OperatorContext, type ProgramOptions, type Step } from './operator-context.ts'
import { operators } from './operators.ts'
import { sequence } from './sequence.ts'
import { isRowType, isRowValue, type RowType, type RowValue, rowValue, type Value } from './value.ts'

/** A graph that is ready to run: fill the inputs, run, and read the output. */
export interface Program {
  /** By name. */
  readonly inputs: ReadonlyMap<string, RowValue<RowType>>
  readonly output: RowValue<RowType>
  /** Answers the first so many rows of the inputs, `blockRows` at most. */
  readonly run: Step
}

/**
 * Compiles what a graph needs for one of its outputs. Every operator works on rows alone, so that a row is answered the
 * same in every batch.
 * @throws FlitError FLIT_ARTIFACT_REFUSED at what is not covered.
 */
export function compileProgram(graph: OnnxGraph, output: string, options: ProgramOptions): Program {
  const inputs = new Map(graph.inputs.map((input) => [input.name, inputValue(input)]))
  const values = new Map<string, Value>([...graph.constants, ...inputs])
  const steps = neededNodes(graph.nodes, output).flatMap((node) => compileNode(node, graph, values, options) ?? [])
  const value = values.get(output)
  if (!value) throw artifactRefused(`The graph has no '${output}'.`)
  if (!isRowValue(value)) throw notCovered(`The graph's output '${output}' is constant`)
  return { inputs, output: value, run: sequence(steps) }
}

/** The output of a program, where it is of numbers with a fraction. */
export function floatOutput({ output }: Program): RowValue<'float32' | 'float64'> {
  const { type } = output
  if (type !== 'float32' && type !== 'float64') throw notCovered(`The graph has the output of ${type}`)
  return output as RowValue<'float32' | 'float64'>
}

function inputValue(input: GraphTensor): RowValue<RowType> {
  const { name } = input
  if (!input.isTensor) throw notCovered(`The graph's input '${name}' is no tensor`)
  const { type, shape } = input
  const [rows, ...rowShape] = shape
  if (!isRowType(type) || rows === undefined || !rowShape.every((length) => typeof length === 'number'))
    throw notCovered(`The graph's input '${name}' is of ${type} [${shape.join(', ')}]`)
  return rowValue(type, rowShape)
}

/** The nodes that an output needs, in their order. */
function neededNodes(nodes: readonly OnnxNode[], output: string): readonly OnnxNode[] {
  const names = new Set([output])
  const needed: OnnxNode[] = []
  for (const node of nodes.toReversed()) {
    if (!node.outputs.some((name) => names.has(name))) continue
    needed.push(node)
    for (const name of node.inputs) names.add(name)
  }
  return needed.reverse()
}

function compileNode(
  node: OnnxNode,
  graph: OnnxGraph,
  values: Map<string, Value>,
  options: ProgramOptions,
): Step | undefined {
  if (!graph.versions.has(node.domain))
    throw artifactRefused(`${describeNode(node)} is of no operator set with a version.`)
  const operator = operators[node.domain]?.[node.operator]
  if (!operator) throw notCovered(`${describeNode(node)} is an operator`)
  const context = new OperatorContext(node, graph, values, options)
  return context.end(operator(context))
}
