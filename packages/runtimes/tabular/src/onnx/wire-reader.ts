const decoder = new TextDecoder()

/**
 * Reads the fields of one protobuf message: `next` goes to a field, and a read takes its value. Every read is checked
 * against the end of the message.
 * @throws RangeError where no protobuf message stands there. Groups are refused too: ONNX has none.
 */
export class WireReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #end: number
  #at: number
  /** The number of the field. */
  field = 0
  /** How its value is written: 0 a varint, 1 eight bytes, 2 a length and so many bytes, 5 four bytes. */
  wireType = 0

  constructor(bytes: Uint8Array, start = 0, end: number = bytes.length) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#at = start
    this.#end = end
  }

  /** A reader of the same message, from where this one stands. */
  again(): WireReader {
    return new WireReader(this.#bytes, this.#at, this.#end)
  }

  /** Goes to the next field, whose value has to be read or skipped. */
  next(): boolean {
    if (this.#at >= this.#end) return false
    const tag = this.#varint()
    this.field = Math.floor(tag / 8)
    this.wireType = tag & 7
    if (this.field < 1) throw notProtobuf()
    return true
  }

  /** A signed integer; beyond the safe integers it is rounded. */
  integer(): number {
    this.#expect(0)
    return this.#varint()
  }

  float(): number {
    this.#expect(5)
    return this.#view.getFloat32(this.#take(4), true)
  }

  text(): string {
    return decoder.decode(this.bytes())
  }

  /** The bytes of a field, not copied. */
  bytes(): Uint8Array {
    const [start, end] = this.#span()
    return this.#bytes.subarray(start, end)
  }

  message(): WireReader {
    return new WireReader(this.#bytes, ...this.#span())
  }

  /** Adds the integers of a repeated field, packed or not. */
  integers(values: number[]): void {
    if (this.wireType !== 2) values.push(this.integer())
    else for (const packed = this.message(); packed.#at < packed.#end; ) values.push(packed.#varint())
  }

  /** All integers of a repeated field, each cut to 32 bits; the message is read to its end. */
  int32s(field: number): Int32Array {
    const values = new Int32Array(this.#end - this.#at)
    let count = 0
    while (this.next()) {
      if (this.field !== field) this.skip()
      else if (this.wireType !== 2) {
        values[count++] = this.integer()
        count = this.#shortIntegers(values, count)
      } else for (const packed = this.message(); packed.#at < packed.#end; ) values[count++] = packed.#varint()
    }
    return values.slice(0, count)
  }

  /** The same for numbers of four bytes. */
  floats(values: number[]): void {
    if (this.wireType !== 2) values.push(this.float())
    else this.#packed(4, (at) => values.push(this.#view.getFloat32(at, true)))
  }

  /** The same for numbers of eight bytes. */
  doubles(values: number[]): void {
    if (this.wireType === 1) values.push(this.#view.getFloat64(this.#take(8), true))
    else this.#packed(8, (at) => values.push(this.#view.getFloat64(at, true)))
  }

  skip(): void {
    if (this.wireType === 0) this.#varint()
    else if (this.wireType === 1) this.#take(8)
    else if (this.wireType === 5) this.#take(4)
    else this.#span()
  }

  /** The same for numbers of four bytes. */
  float32s(field: number): Float32Array {
    const values = new Float32Array((this.#end - this.#at) >> 2)
    let count = 0
    while (this.next()) {
      if (this.field !== field) this.skip()
      else if (this.wireType !== 2) values[count++] = this.float()
      else {
        const [start, end] = this.#span()
        if ((end - start) % 4 !== 0) throw notProtobuf()
        for (let at = start; at < end; at += 4) values[count++] = this.#view.getFloat32(at, true)
      }
    }
    return values.slice(0, count)
  }

  /** Goes on as long as the same field follows with one or two bytes: a list that is not packed has a tag for each. */
  #shortIntegers(values: Int32Array, first: number): number {
    const [bytes, tag, last] = [this.#bytes, 8 * this.field, this.#end - 2]
    let [at, count] = [this.#at, first]
    while (at < last && bytes[at] === tag) {
      const low = bytes[at + 1] as number
      const high = low < 0x80 ? 0 : (bytes[at + 2] as number)
      if (high >= 0x80) break
      values[count++] = (low & 0x7f) | (high << 7)
      at += low < 0x80 ? 2 : 3
    }
    this.#at = at
    return count
  }

  #packed(size: number, read: (at: number) => void): void {
    const [start, end] = this.#span()
    if ((end - start) % size !== 0) throw notProtobuf()
    for (let at = start; at < end; at += size) read(at)
  }

  #span(): [start: number, end: number] {
    this.#expect(2)
    const length = this.#varint()
    const start = this.#take(length)
    return [start, start + length]
  }

  #take(length: number): number {
    const start = this.#at
    if (!(length >= 0 && length <= this.#end - start)) throw notProtobuf()
    this.#at += length
    return start
  }

  #expect(wireType: number): void {
    if (this.wireType !== wireType) throw notProtobuf()
  }

  /** Two's complement in 64 bits, the low seven bits first. */
  #varint(): number {
    let low = 0
    let high = 0
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.#bytes[this.#take(1)] as number
      if (shift < 28) low += (byte & 0x7f) << shift
      else high += (byte & 0x7f) * 2 ** (shift - 28)
      if (byte < 0x80) return signed(high) * 2 ** 28 + low
    }
    throw notProtobuf()
  }
}

/** The upper 36 bits of 64, of which the first is the sign; what a tenth byte has beyond them is dropped. */
function signed(high: number): number {
  const bits = high % 2 ** 36
  return bits >= 2 ** 35 ? bits - 2 ** 36 : bits
}

function notProtobuf(): RangeError {
  return new RangeError('it is no ONNX model: the bytes are no protobuf message')
}
