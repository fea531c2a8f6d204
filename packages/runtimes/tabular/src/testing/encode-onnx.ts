/** The parts of an ONNX model, as short as a test wants to write them. */
export interface ModelParts {
  readonly nodes: readonly NodeParts[]
  readonly constants?: Readonly<Record<string, TensorParts>>
  /** How many columns the float32 input `input` has. */
  readonly columns: number
  /** The type of `output`. Default: 1, float32. */
  readonly outputType?: number
}

export interface NodeParts {
  readonly operator: string
  readonly domain?: string
  readonly inputs: readonly string[]
  readonly output?: string
  /** Integers and lists of them; for others `float`, `floats` and `tensor`. */
  readonly attributes?: Readonly<Record<string, number | readonly number[] | Buffer>>
}

export interface TensorParts {
  readonly shape: readonly number[]
  readonly floats?: readonly number[]
  readonly integers?: readonly number[]
  readonly bytes?: readonly number[]
}

/** Encodes a model from `input`, [rows, columns], to `output`. */
export function encodeOnnx({ nodes, constants = {}, columns, outputType = 1 }: ModelParts): Uint8Array {
  const graph = message(
    ...nodes.map((node) => field(1, encodeNode(node))),
    field(2, 'model'),
    ...Object.entries(constants).map(([name, tensor]) => field(5, message(encodeTensor(tensor), field(8, name)))),
    field(11, valueInfo('input', 1, columns)),
    field(12, valueInfo('output', outputType)),
  )
  const operatorSets = [field(8, integer(2, 17)), field(8, message(field(1, 'ai.onnx.ml'), integer(2, 5)))]
  return message(integer(1, 10), field(7, graph), ...operatorSets)
}

export const float = (value: number): Buffer => message(floating(2, value), integer(20, 1))
export const floats = (values: readonly number[]): Buffer =>
  message(...values.map((value) => floating(7, value)), integer(20, 6))
export const tensor = (parts: TensorParts): Buffer => message(field(5, encodeTensor(parts)), integer(20, 4))

/** A length-delimited field of a protobuf message. */
export function field(number: number, value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value as string)
  return message(varint((number << 3) | 2), varint(bytes.length), bytes)
}

export function integer(number: number, value: number): Buffer {
  return message(varint(number << 3), varint(value))
}

export function message(...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts)
}

function encodeNode({ operator, domain = '', inputs, output = 'output', attributes = {} }: NodeParts): Buffer {
  return message(
    ...inputs.map((name) => field(1, name)),
    field(2, output),
    field(3, `${operator} node${output === 'output' ? '' : ` of ${output}`}`),
    field(4, operator),
    ...Object.entries(attributes).map(([name, value]) => field(5, message(field(1, name), encodeAttribute(value)))),
    field(7, domain),
  )
}

function encodeAttribute(value: number | readonly number[] | Buffer): Buffer {
  if (typeof value === 'number') return message(integer(3, value), integer(20, 2))
  if (Buffer.isBuffer(value)) return value
  return message(...(value as readonly number[]).map((item) => integer(8, item)), integer(20, 7))
}

function encodeTensor({ shape, floats, integers, bytes }: TensorParts): Buffer {
  const dimensions = shape.map((length) => integer(1, length))
  if (bytes) return message(...dimensions, integer(2, 2), field(9, Buffer.from(bytes)))
  if (integers) return message(...dimensions, integer(2, 7), ...integers.map((value) => integer(7, value)))
  const raw = Buffer.from(Float32Array.from(floats ?? []).buffer)
  return message(...dimensions, integer(2, 1), field(9, raw))
}

function valueInfo(name: string, type: number, columns?: number): Buffer {
  const width = columns === undefined ? field(2, 'columns') : integer(1, columns)
  const shape = message(field(1, field(2, 'rows')), field(1, width))
  return message(field(1, name), field(2, field(1, message(integer(1, type), field(2, shape)))))
}

function floating(number: number, value: number): Buffer {
  return message(varint((number << 3) | 5), Buffer.from(Float32Array.of(value).buffer))
}

/** Ten bytes for a negative one. */
function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80)
  return Buffer.from([...bytes, Number(rest)])
}
