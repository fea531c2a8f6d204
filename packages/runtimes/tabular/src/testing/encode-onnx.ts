/** The parts of an ONNX model, as short as a test wants to write them. */
export interface ModelParts {
  readonly nodes: readonly NodeParts[]
  readonly constants?: Readonly<Record<string, TensorParts>>
  /** How many columns the float32 input `input` has, where no `inputs` are named. */
  readonly columns?: number
  readonly inputs?: Readonly<Record<string, ValueParts>>
  /** The type of `output`, where no `outputs` are named. Default: 1, float32. */
  readonly outputType?: number
  /** Their types; maps are a sequence of one for each row, whose keys are of a type. */
  readonly outputs?: Readonly<Record<string, number | { readonly mapsOf: number }>>
  /** The version of ai.onnx.ml. Default: 5. */
  readonly version?: number
  /** The version of ONNX's own operators. Default: 17. */
  readonly operatorSet?: number
}

/** A matrix. */
export interface ValueParts {
  readonly type: number
  readonly columns: number
}

export interface NodeParts {
  readonly operator: string
  readonly domain?: string
  readonly inputs: readonly string[]
  readonly output?: string
  /** The names of several outputs, of which the first is `output`. */
  readonly outputs?: readonly string[]
  /** Integers and lists of them; for others `float`, `floats`, `text`, `texts` and `tensor`. */
  readonly attributes?: Readonly<Record<string, number | readonly number[] | Buffer>>
}

export interface TensorParts {
  readonly shape: readonly number[]
  readonly floats?: readonly number[]
  readonly doubles?: readonly number[]
  readonly integers?: readonly number[]
  readonly bytes?: readonly number[]
  readonly texts?: readonly string[]
}

/** Encodes a model: by default one from `input`, [rows, columns], to `output`. */
export function encodeOnnx(parts: ModelParts): Uint8Array {
  const { nodes, constants = {}, columns = 1, outputType = 1, version = 5, operatorSet = 17 } = parts
  const { inputs = { input: { type: 1, columns } }, outputs = { output: outputType } } = parts
  const graph = message(
    ...nodes.map((node) => field(1, encodeNode(node))),
    field(2, 'model'),
    ...Object.entries(constants).map(([name, tensor]) => field(5, message(encodeTensor(tensor), field(8, name)))),
    ...Object.entries(inputs).map(([name, { type, columns }]) => field(11, valueInfo(name, type, columns))),
    ...Object.entries(outputs).map(([name, type]) =>
      field(12, typeof type === 'number' ? valueInfo(name, type) : mapsInfo(name, type.mapsOf)),
    ),
  )
  const operatorSets = [
    field(8, integer(2, operatorSet)),
    field(8, message(field(1, 'ai.onnx.ml'), integer(2, version))),
  ]
  return message(integer(1, 10), field(7, graph), ...operatorSets)
}

export const float = (value: number): Buffer => message(floating(2, value), integer(20, 1))
export const floats = (values: readonly number[]): Buffer =>
  message(...values.map((value) => floating(7, value)), integer(20, 6))
export const text = (value: string): Buffer => message(field(4, value), integer(20, 3))
export const texts = (values: readonly string[]): Buffer =>
  message(...values.map((value) => field(9, value)), integer(20, 8))
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

function encodeNode(parts: NodeParts): Buffer {
  const { operator, domain = '', inputs, output = 'output', outputs = [output], attributes = {} } = parts
  return message(
    ...inputs.map((name) => field(1, name)),
    ...outputs.map((name) => field(2, name)),
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

function encodeTensor({ shape, floats, doubles, integers, bytes, texts }: TensorParts): Buffer {
  const dimensions = shape.map((length) => integer(1, length))
  if (bytes) return message(...dimensions, integer(2, 2), field(9, Buffer.from(bytes)))
  if (integers) return message(...dimensions, integer(2, 7), ...integers.map((value) => integer(7, value)))
  if (texts) return message(...dimensions, integer(2, 8), ...texts.map((value) => field(6, value)))
  if (doubles) return message(...dimensions, integer(2, 11), field(9, Buffer.from(Float64Array.from(doubles).buffer)))
  const raw = Buffer.from(Float32Array.from(floats ?? []).buffer)
  return message(...dimensions, integer(2, 1), field(9, raw))
}

function valueInfo(name: string, type: number, columns?: number): Buffer {
  const width = columns === undefined ? field(2, 'columns') : integer(1, columns)
  const shape = message(field(1, field(2, 'rows')), field(1, width))
  return message(field(1, name), field(2, field(1, message(integer(1, type), field(2, shape)))))
}

function mapsInfo(name: string, keys: number): Buffer {
  const map = message(integer(1, keys), field(2, field(1, integer(1, 1))))
  return message(field(1, name), field(2, field(4, field(1, field(5, map)))))
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
