import type { WireReader } from './wire-reader.ts'

/**
 * The lists of thousands of numbers that trees are made of, read out of an AttributeProto into typed arrays: as lists of
 * numbers, they would be most of the memory that a process takes to answer its first row. `undefined` where the list
 * stands there in another form, which `AttributeValue` has. Source: onnx.proto of ONNX 1.18.
 */
export function readInt32s(attribute: WireReader): Int32Array | undefined {
  const tensor = tensorOf(attribute.again())
  if (!tensor) return attribute.int32s(8)
  return isPlain(tensor.again(), smallIntegers) ? tensor.int32s(5) : undefined
}

export function readFloat32s(attribute: WireReader): Float32Array | undefined {
  const tensor = tensorOf(attribute.again())
  if (!tensor) return attribute.float32s(7)
  return isPlain(tensor.again(), [float32]) ? tensor.float32s(4) : undefined
}

const float32 = 1
const lists = [7, 8]
/** uint8, int32 and bool. */
const smallIntegers = [2, 6, 9]

function tensorOf(attribute: WireReader): WireReader | undefined {
  while (attribute.next()) {
    if (attribute.field === 5) return attribute.message()
    if (lists.includes(attribute.field)) return undefined
    attribute.skip()
  }
  return undefined
}

/** Whether a TensorProto is of one of these types, and has its numbers in the list of that type. */
function isPlain(tensor: WireReader, types: readonly number[]): boolean {
  let type = 0
  while (tensor.next()) {
    if (tensor.field === 2) type = tensor.integer()
    else {
      if (tensor.field >= 9) return false
      tensor.skip()
    }
  }
  return types.includes(type)
}
