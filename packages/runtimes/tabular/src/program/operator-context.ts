import { artifactRefused, notCovered } from '../artifact-refused.ts'
import { Attributes, describeNode } from '../model/attributes.ts'
import type { Constant } from '../onnx/constant.ts'
import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { isRowValue, type RowType, type RowValue, rowValue, type Value } from './value.ts'

/** Answers the first so many rows of the block, from and into the values of a node. */
export type Step = (rows: number) => void

/** Makes the step of a node, once. `undefined` where nothing is to be done: the output is an input, or constant. */
export type Operator = (context: OperatorContext) => Step | undefined

export interface ProgramOptions {
  /** Whether WebAssembly SIMD may be used, where this machine has it. */
  readonly simd: boolean
}

/** What an operator needs to know of its node. */
export class OperatorContext {
  readonly node: OnnxNode
  readonly attributes: Attributes
  readonly graph: OnnxGraph
  readonly options: ProgramOptions
  readonly #values: Map<string, Value>

  constructor(node: OnnxNode, graph: OnnxGraph, values: Map<string, Value>, options: ProgramOptions) {
    this.node = node
    this.graph = graph
    this.options = options
    this.attributes = new Attributes(node)
    this.#values = values
  }

  get name(): string {
    return describeNode(this.node)
  }

  has(index: number): boolean {
    return Boolean(this.node.inputs[index])
  }

  input(index: number): Value {
    const name = this.node.inputs[index] ?? ''
    const value = this.#values.get(name)
    if (!value) throw artifactRefused(`${this.name} needs '${name}', which nothing before it gives.`)
    return value
  }

  /** An input that the rows give, of one of these types. */
  rows(index: number, ...types: readonly RowType[]): RowValue {
    const value = this.input(index)
    if (!isRowValue(value)) throw this.notCovered(`has a constant as input ${index}`)
    if (types.length > 0 && !types.includes(value.type))
      throw this.notCovered(`has the input ${index} of ${value.type}`)
    return value
  }

  /** An input that stands in the artifact. */
  constant(index: number): Constant {
    const value = this.input(index)
    if (isRowValue(value)) throw this.notCovered(`has the input ${index} that is not constant`)
    return value
  }

  /** Room for the output, under its name. */
  output(type: RowType, width: number): RowValue {
    const value = rowValue(type, width)
    this.give(value)
    return value
  }

  /** Puts a value under the name of the output. */
  give(value: Value): void {
    this.#values.set(this.node.outputs[0] ?? '', value)
  }

  /** The version of the operator set that the node belongs to. */
  get version(): number {
    return this.graph.versions.get(this.node.domain) ?? 0
  }

  notCovered(what: string): Error {
    return notCovered(`${this.name} ${what}`)
  }
}
