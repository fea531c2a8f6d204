import { encodeOnnx, type NodeParts, type TensorParts } from './encode-onnx.ts'

/** A value of a graph that is being made: [rows, ...shape]. */
export interface BuiltValue {
  readonly name: string
  readonly type: 'float32' | 'int64' | 'bool'
  readonly shape: readonly number[]
}

type Attributes = NonNullable<NodeParts['attributes']>

const typeNumbers = { float32: 1, int64: 7, bool: 9 }

/** Puts a graph together, node by node, from `input`, [rows, columns], to `output`, [rows, width]. */
export class GraphBuilder {
  readonly version: number
  readonly values: BuiltValue[]
  /** Whether a node gives a zero of either sign, since ONNX leaves it open which. */
  leavesZeroOpen = false
  readonly #columns: number
  readonly #nodes: NodeParts[] = []
  readonly #constants: Record<string, TensorParts> = {}

  constructor(version: number, columns: number) {
    this.version = version
    this.#columns = columns
    this.values = [{ name: 'input', type: 'float32', shape: [columns] }]
  }

  constant(parts: TensorParts): string {
    const name = `constant${Object.keys(this.#constants).length}`
    this.#constants[name] = parts
    return name
  }

  floats(...floats: readonly number[]): string {
    return this.constant({ shape: [floats.length], floats })
  }

  integers(...integers: readonly number[]): string {
    return this.constant({ shape: [integers.length], integers })
  }

  /** Adds a node, and the value that it gives: of `like`, but for what `change` says. */
  add(
    operator: string,
    inputs: readonly string[],
    like: BuiltValue,
    change: Partial<Omit<BuiltValue, 'name'>> & { readonly attributes?: Attributes; readonly domain?: string } = {},
  ): BuiltValue {
    const { attributes = {}, domain = '', ...changes } = change
    const value = { ...like, ...changes, name: `value${this.#nodes.length}` }
    this.#nodes.push({ operator, domain, inputs, output: value.name, attributes })
    this.values.push(value)
    return value
  }

  /** The artifact that answers with this value. */
  encode(value: BuiltValue): Uint8Array {
    const width = value.shape.reduce((size, length) => size * length, 1)
    const node = { operator: 'Reshape', inputs: [value.name, this.integers(-1, width)] }
    return encodeOnnx({
      nodes: [...this.#nodes, node],
      constants: this.#constants,
      columns: this.#columns,
      outputType: typeNumbers[value.type],
      operatorSet: this.version,
    })
  }

  /** What the graph does, for a message. */
  toString(): string {
    return this.#nodes.map(({ operator, inputs, output }) => `${output} = ${operator}(${inputs.join(', ')})`).join('; ')
  }
}
