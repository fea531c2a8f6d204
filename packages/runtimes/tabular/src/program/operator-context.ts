import { artifactRefused, notCovered } from '../artifact-refused.ts'
import type { CompiledForms } from '../cache/compiled-forms.ts'
import { Attributes, describeNode } from '../model/attributes.ts'
import type { Constant } from '../onnx/constant.ts'
import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { isRowsLength } from './constants.ts'
import { liftConstant, lowerRow } from './lift-constant.ts'
import { blockRows, isRowValue, type RowType, type RowValue, rowValue, sizeOf, type Value } from './value.ts'

/** Answers the first so many rows of the block, from and into the values of a node. */
export type Step = (rows: number) => void

/** Makes the step of a node, once. `undefined` where nothing is to be done: the output is an input, or constant. */
export type Operator = (context: OperatorContext) => Step | undefined

export interface ProgramOptions {
  /** Whether WebAssembly SIMD may be used, where this machine has it. */
  readonly simd: boolean
  /** What an earlier process made of this artifact; absent where nothing is kept. */
  readonly forms?: CompiledForms
  /** Is told of each node that was compiled. */
  readonly observe?: (context: OperatorContext) => void
}

/** More values in a row are refused: so much memory is no tabular model's. */
const greatestWidth = 2 ** 20

/**
 * What an operator needs to know of its node. Where all inputs are constants, the operator is run once, with one row that
 * has the shape of the whole tensor: an operator that works on one row works so on constants too.
 */
export class OperatorContext {
  readonly node: OnnxNode
  readonly attributes: Attributes
  readonly graph: OnnxGraph
  readonly options: ProgramOptions
  /** Whether all inputs are constants. */
  readonly isConstant: boolean
  readonly #values: Map<string, Value>
  /** The outputs that `end` makes constants. */
  readonly #folded = new Set<number>()

  constructor(node: OnnxNode, graph: OnnxGraph, values: Map<string, Value>, options: ProgramOptions) {
    this.node = node
    this.graph = graph
    this.options = options
    this.attributes = new Attributes(node)
    this.#values = values
    this.isConstant = !node.inputs.some((name, index) => name !== '' && isRowValue(this.input(index)))
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

  /** An input that the rows give, of one of these types; where none is named, of any, to be moved and not computed with. */
  rows<Type extends RowType = RowType>(index: number, ...types: readonly Type[]): RowValue<Type> {
    if (!isRowValue(this.input(index)) && !this.isConstant) throw this.notCovered(`has a constant as input ${index}`)
    return this.lifted(index, ...types)
  }

  /** The same, and a constant as one row of its shape. */
  lifted<Type extends RowType = RowType>(index: number, ...types: readonly Type[]): RowValue<Type> {
    const input = this.input(index)
    const value = isRowValue(input) ? input : liftConstant(input)
    const isComputed = types.length > 0 && input.type === 'int64' && !isRowValue(input)
    if (isComputed && (input.values as readonly number[]).some(isRowsLength))
      throw this.notCovered('computes with the number of rows')
    if (!value || !isOf(value, types)) throw this.notCovered(`has the input ${index} of ${input.type}`)
    return value
  }

  /** An input that stands in the artifact. */
  constant(index: number): Constant {
    const value = this.input(index)
    if (isRowValue(value)) throw this.notCovered(`has the input ${index} that is not constant`)
    return value
  }

  /** Room for an output, under its name: [rows, ...shape]. */
  output<Type extends RowType>(type: Type, shape: readonly number[], index = 0): RowValue<Type> {
    if (!this.isConstant) return this.rowsOutput(type, shape, index)
    this.#folded.add(index)
    return this.#room(type, shape, 1, index)
  }

  /** The same, with rows where all inputs are constants too. */
  rowsOutput<Type extends RowType>(type: Type, shape: readonly number[], index = 0): RowValue<Type> {
    return this.#room(type, shape, blockRows, index)
  }

  /** Puts a value under the name of an output. */
  give(value: Value, index = 0): void {
    const name = this.node.outputs[index] ?? ''
    if (name !== '') this.#values.set(name, value)
  }

  /**
   * Where an axis of an input stands in the shape of a row that has so many dimensions.
   * @throws FlitError FLIT_ARTIFACT_REFUSED for the axis of the rows.
   */
  axis(axis: number, rank: number): number {
    const leading = this.isConstant ? 0 : 1
    const place = axis < 0 ? axis + rank : axis - leading
    if (place === -1 && !this.isConstant) throw this.notCovered(`has the axis ${axis}, along which the rows stand`)
    if (!(place >= 0 && place < rank)) throw artifactRefused(`${this.name} has the axis ${axis}, which is not there.`)
    return place
  }

  /** The step that is left to do: none where all is constant, since then it is done here. */
  end(step: Step | undefined): Step | undefined {
    this.attributes.end()
    if (this.isConstant) step?.(1)
    for (const [index, name] of this.node.outputs.entries()) {
      const value = this.#values.get(name)
      if (name !== '' && !value) throw this.notCovered(`has the output ${index}`)
      if (value && isRowValue(value) && this.#folded.has(index)) this.give(lowerRow(value), index)
    }
    return this.isConstant ? undefined : step
  }

  #room<Type extends RowType>(type: Type, shape: readonly number[], rows: number, index: number): RowValue<Type> {
    if (!(sizeOf(shape) <= greatestWidth && shape.every((length) => length >= 0)))
      throw this.notCovered(`gives rows of the shape [${shape.join(', ')}]`)
    const value = rowValue(type, shape, rows)
    this.give(value, index)
    return value
  }

  /** The version of the operator set that the node belongs to. */
  get version(): number {
    return this.graph.versions.get(this.node.domain) ?? 0
  }

  notCovered(what: string): Error {
    return notCovered(`${this.name} ${what}`)
  }
}

function isOf<Type extends RowType>(value: RowValue<RowType>, types: readonly Type[]): value is RowValue<Type> {
  return types.length === 0 || types.includes(value.type as Type)
}
