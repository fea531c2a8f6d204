import { notCovered } from '../artifact-refused.ts'
import { type Constant, type ElementType, elementTypes } from './constant.ts'
import type { WireReader } from './wire-reader.ts'

interface TensorFields {
  name: string
  type: number
  isExternal: boolean
  raw: Uint8Array | undefined
  readonly shape: number[]
  readonly numbers: number[]
  readonly texts: string[]
}

/**
 * Reads a TensorProto.
 * @throws RangeError where it is damaged, or has its numbers in another file.
 * @throws FlitError FLIT_ARTIFACT_REFUSED where it is of a type that this runtime does not know.
 */
export function readConstant(reader: WireReader): Constant & { readonly name: string } {
  const fields = readFields(reader)
  const { name, shape, raw } = fields
  const type = elementTypes[fields.type]
  if (fields.isExternal) throw new RangeError(`the tensor '${name}' has its numbers in another file, and may not`)
  if (!type) throw notCovered(`The tensor '${name}' is of type ${fields.type}`)
  const values = type === 'string' ? fields.texts : raw ? readRaw(raw, type) : fields.numbers
  if (!shape.every((length) => length >= 0) || values.length !== shape.reduce((size, length) => size * length, 1)) {
    throw new RangeError(`the tensor '${name}' has ${values.length} values, and the shape [${shape.join(', ')}]`)
  }
  return { name, type, shape, values }
}

/** The fields of TensorProto. Source: onnx.proto of ONNX 1.18. */
function readFields(reader: WireReader): TensorFields {
  const fields: TensorFields = {
    name: '',
    type: 0,
    isExternal: false,
    raw: undefined,
    shape: [],
    numbers: [],
    texts: [],
  }
  while (reader.next()) readField(reader, fields)
  return fields
}

function readField(reader: WireReader, fields: TensorFields): void {
  if (reader.field === 1) reader.integers(fields.shape)
  else if (reader.field === 2) fields.type = reader.integer()
  else if (reader.field === 4) reader.floats(fields.numbers)
  else if (reader.field === 5 || reader.field === 7) reader.integers(fields.numbers)
  else if (reader.field === 6) fields.texts.push(reader.text())
  else if (reader.field === 8) fields.name = reader.text()
  else if (reader.field === 9) fields.raw = reader.bytes()
  else if (reader.field === 10) reader.doubles(fields.numbers)
  else {
    // External data, and the place of the data.
    if (reader.field === 13 || (reader.field === 14 && reader.wireType === 0)) fields.isExternal = true
    reader.skip()
  }
}

const sizes = { float32: 4, float64: 8, int32: 4, int64: 8, bool: 1, uint8: 1 } as const

function readRaw(raw: Uint8Array, type: Exclude<ElementType, 'string'>): number[] {
  const size = sizes[type]
  if (raw.length % size !== 0) throw new RangeError(`a tensor of ${type} has ${raw.length} bytes`)
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength)
  return Array.from({ length: raw.length / size }, (_, index) => readNumber(view, index * size, type))
}

function readNumber(view: DataView, at: number, type: Exclude<ElementType, 'string'>): number {
  if (type === 'float32') return view.getFloat32(at, true)
  if (type === 'float64') return view.getFloat64(at, true)
  if (type === 'int32') return view.getInt32(at, true)
  if (type === 'int64') return Number(view.getBigInt64(at, true))
  return view.getUint8(at)
}
