/** One field of a protobuf message: its number, and where its value stands. */
export interface WireField {
  readonly number: number
  readonly start: number
  readonly end: number
  /** Whether its value is a message, a text, or bytes. */
  readonly isDelimited: boolean
}

/**
 * The fields of the protobuf message that stands in `bytes` from `start` to `end`, in their order.
 * @throws RangeError where none stands there. Groups are refused too: ONNX has none.
 */
export function* wireFields(bytes: Uint8Array, start: number, end: number): Generator<WireField> {
  for (let at = start; at < end; ) {
    const tag = varint(bytes, at)
    const number = tag.value >>> 3
    const field = value(bytes, tag.end, tag.value & 7)
    if (number === 0 || field.end > end) throw notProtobuf()
    yield { number, ...field }
    at = field.end
  }
}

function value(bytes: Uint8Array, start: number, wireType: number): Omit<WireField, 'number'> {
  if (wireType === 0) return { start, end: varint(bytes, start).end, isDelimited: false }
  if (wireType === 1) return { start, end: start + 8, isDelimited: false }
  if (wireType === 5) return { start, end: start + 4, isDelimited: false }
  if (wireType !== 2) throw notProtobuf()
  const length = varint(bytes, start)
  return { start: length.end, end: length.end + length.value, isDelimited: true }
}

function varint(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  let value = 0
  for (let index = 0; index < 10; index++) {
    const byte = bytes[start + index]
    if (byte === undefined) break
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) return { value, end: start + index + 1 }
  }
  throw notProtobuf()
}

function notProtobuf(): RangeError {
  return new RangeError('It is no protobuf message.')
}
