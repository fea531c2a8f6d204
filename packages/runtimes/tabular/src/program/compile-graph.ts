import type { GraphTensor } from '@flit-ml/encode'
import { artifactRefused, notCovered } from '../artifact-refused.ts'
import { describeNode } from '../model/attributes.ts'
import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { OperatorContext, type ProgramOptions, type Step } from './operator-context.ts'
import { operators } from './operators.ts'
import { sequence } from './sequence.ts'
import { isRowType, type RowType, type RowValue, rowValue, type Value } from './value.ts'

/** A graph that is ready to run: fill the inputs, run, and read the values. */
export interface CompiledGraph {
  /** By name. */
  readonly inputs: ReadonlyMap<string, RowValue<RowType>>
  /** Everything that the outputs need, by name. */
  readonly values: ReadonlyMap<string, Value>
  /** Answers the first so many rows of the inputs, `blockRows` at most. */
  readonly run: Step
}

/**
 * Compiles what a graph needs for some of its outputs. Every operator works on rows alone, so that a row is answered the
 * same in every batch; what does not depend on the rows is computed here.
 * @throws FlitError FLIT_ARTIFACT_REFUSED at what is not covered.
 */
export function compileGraph(graph: OnnxGraph, outputs: readonly string[], options: ProgramOptions): CompiledGraph {
  const inputs = new Map(graph.inputs.map((input) => [input.name, inputValue(input)]))
  const values = new Map<string, Value>([...graph.constants, ...inputs])
  const steps = neededNodes(graph.nodes, outputs).flatMap((node) => compileNode(node, graph, values, options) ?? [])
  for (const name of outputs) if (!values.has(name)) throw artifactRefused(`The graph has no '${name}'.`)
  return { inputs, values, run: sequence(steps) }
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

/** The nodes that the outputs need, in their order. */
function neededNodes(nodes: readonly OnnxNode[], outputs: readonly string[]): readonly OnnxNode[] {
  const names = new Set(outputs)
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
  const step = context.end(operator(context))
  options.observe?.(context)
  return step
}
