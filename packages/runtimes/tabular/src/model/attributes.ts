import { notCovered } from '../artifact-refused.ts'
import type { Constant, ElementType } from '../onnx/constant.ts'
import type { AttributeValue, OnnxNode } from '../onnx/node.ts'
import type { Reals } from './tree-ensemble.ts'

/** Reads the attributes of a node, and refuses those that nobody read. */
export class Attributes {
  readonly #node: OnnxNode
  readonly #unread: Set<string>

  constructor(node: OnnxNode) {
    this.#node = node
    this.#unread = new Set(node.attributes.keys())
  }

  integer(name: string, fallback: number): number {
    return this.#take(name)?.integer ?? fallback
  }

  float(name: string, fallback: number): number {
    return this.#take(name)?.float ?? fallback
  }

  text(name: string, fallback: string): string {
    return this.#take(name)?.text ?? fallback
  }

  integers(name: string): readonly number[] {
    return this.#take(name)?.integers ?? []
  }

  floats(name: string): readonly number[] {
    return this.#take(name)?.floats ?? []
  }

  texts(name: string): readonly string[] {
    return this.#take(name)?.texts ?? []
  }

  /** Takes attributes that change no answer as read. */
  ignore(...names: readonly string[]): void {
    for (const name of names) this.#take(name)
  }

  tensor(name: string): Constant | undefined {
    return this.#take(name)?.tensor
  }

  /** The integers of a list or a tensor, each cut to 32 bits. */
  int32s(name: string): Int32Array {
    return this.#take(name)?.int32s ?? Int32Array.from(this.#numbers(name, 'uint8', 'int32', 'int64', 'bool'))
  }

  /** The numbers of a tensor of this type, or for float32 of a list too; none where it is left out. */
  reals(name: string, type: 'float32' | 'float64'): Reals {
    if (type === 'float64') return Float64Array.from(this.#numbers(name, type))
    return this.#take(name)?.float32s ?? Float32Array.from(this.#numbers(name, type))
  }

  /** Goes without reading: what they say was compiled before. */
  skip(): void {
    this.#unread.clear()
  }

  /** Refuses one attribute. */
  refused(name: string, value: unknown): Error {
    return notCovered(`${describeNode(this.#node)} has the attribute '${name}' ${value}`)
  }

  /** @throws FlitError FLIT_ARTIFACT_REFUSED where the node has an attribute that was not read. */
  end(): void {
    for (const name of this.#unread) throw this.refused(name, '')
  }

  #numbers(name: string, ...types: readonly ElementType[]): readonly number[] {
    const constant = this.tensor(name)
    if (constant && !types.includes(constant.type)) throw this.refused(name, `of ${constant.type}`)
    return (constant?.values as readonly number[] | undefined) ?? []
  }

  #take(name: string): AttributeValue | undefined {
    this.#unread.delete(name)
    return this.#node.attributes.get(name)
  }
}

/** A node as a message names it. */
export function describeNode({ name, domain, operator, outputs }: OnnxNode): string {
  return `The node '${name || outputs[0]}' (${domain ? `${domain}.` : ''}${operator})`
}
