import { invalid } from '../errors.ts'

/** Reads bytes one after the other and never past their end. Numbers are big-endian. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #position = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get remaining(): number {
    return this.#bytes.length - this.#position
  }

  /** The next byte as a character, or '' at the end. */
  peek(): string {
    return this.remaining > 0 ? String.fromCharCode(this.#view.getUint8(this.#position)) : ''
  }

  /** Takes the next byte as a character. */
  character(): string {
    return String.fromCharCode(this.number(1, (view, at) => view.getUint8(at)))
  }

  number(size: number, read: (view: DataView, position: number) => number): number {
    return read(this.#view, this.#take(size))
  }

  text(length: number): string {
    const start = this.#take(length)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(this.#bytes.subarray(start, start + length))
    } catch (cause) {
      throw invalid(`byte ${start}`, 'a text in UTF-8', cause)
    }
  }

  /** An error about what was just read. */
  invalid(expected: string): Error {
    return invalid(`the file before byte ${this.#position}`, expected)
  }

  #take(length: number): number {
    if (length > this.remaining) throw invalid(`the file after byte ${this.#position}`, `${length} bytes longer`)
    this.#position += length
    return this.#position - length
  }
}
