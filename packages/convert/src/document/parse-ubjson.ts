import { ByteReader } from './byte-reader.ts'

const deepest = 64

interface Size {
  readonly bytes: number
  readonly read: (view: DataView, position: number) => number
}

const numbers: Readonly<Record<string, Size>> = {
  i: { bytes: 1, read: (view, at) => view.getInt8(at) },
  U: { bytes: 1, read: (view, at) => view.getUint8(at) },
  I: { bytes: 2, read: (view, at) => view.getInt16(at) },
  l: { bytes: 4, read: (view, at) => view.getInt32(at) },
  L: { bytes: 8, read: (view, at) => Number(view.getBigInt64(at)) },
  d: { bytes: 4, read: (view, at) => view.getFloat32(at) },
  D: { bytes: 8, read: (view, at) => view.getFloat64(at) },
}

const constants: Readonly<Record<string, unknown>> = { Z: null, T: true, F: false }

/**
 * Universal Binary JSON, draft 12 (https://ubjson.org), without its high-precision numbers and its no-ops, which XGBoost
 * does not write. A declared length is believed only as far as there are bytes.
 */
export function parseUbjson(bytes: Uint8Array): unknown {
  const reader = new ByteReader(bytes)
  const value = readValue(reader, reader.character(), 0)
  if (reader.remaining > 0) throw reader.invalid('the end of the file')
  return value
}

function readValue(reader: ByteReader, marker: string, depth: number): unknown {
  const number = numbers[marker]
  if (number) return reader.number(number.bytes, number.read)
  if (Object.hasOwn(constants, marker)) return constants[marker]
  if (marker === 'S') return readText(reader)
  if (marker === 'C') return reader.character()
  if (depth >= deepest) throw reader.invalid(`nested no deeper than ${deepest} levels`)
  if (marker === '[') return readArray(reader, depth)
  if (marker === '{') return readObject(reader, depth)
  throw reader.invalid(`a type of UBJSON that is known, not ${JSON.stringify(marker)}`)
}

function readText(reader: ByteReader): string {
  return reader.text(readLength(reader))
}

function readLength(reader: ByteReader): number {
  const size = numbers[reader.character()]
  const length = size ? reader.number(size.bytes, size.read) : Number.NaN
  if (!Number.isSafeInteger(length) || length < 0) throw reader.invalid('a length')
  return length
}

function readArray(reader: ByteReader, depth: number): unknown {
  const { type, count } = readContainer(reader)
  const size = type === undefined ? undefined : numbers[type]
  if (size) return readNumbers(reader, size, count)
  return readItems(reader, count, ']', () => readValue(reader, type ?? reader.character(), depth + 1))
}

function readObject(reader: ByteReader, depth: number): object {
  const { type, count } = readContainer(reader)
  return Object.fromEntries(
    readItems(reader, count, '}', () => {
      const key = readText(reader)
      return [key, readValue(reader, type ?? reader.character(), depth + 1)]
    }),
  )
}

/** The type that all items share, and their number, where the container declares them. */
function readContainer(reader: ByteReader): { type: string | undefined; count: number } {
  const type = accept(reader, '$') ? reader.character() : undefined
  const count = accept(reader, '#') ? readLength(reader) : Number.POSITIVE_INFINITY
  if (type !== undefined && (count === Number.POSITIVE_INFINITY || Object.hasOwn(constants, type))) {
    throw reader.invalid('a typed container with a count, and of a type that takes bytes')
  }
  if (count !== Number.POSITIVE_INFINITY && count > reader.remaining)
    throw reader.invalid('a count of items that are there')
  return { type, count }
}

function readNumbers(reader: ByteReader, { bytes, read }: Size, count: number): Float64Array {
  if (count * bytes > reader.remaining) throw reader.invalid('a count of numbers that are there')
  return Float64Array.from({ length: count }, () => reader.number(bytes, read))
}

function readItems<Item>(reader: ByteReader, count: number, end: string, readItem: () => Item): Item[] {
  const items: Item[] = []
  const counted = count !== Number.POSITIVE_INFINITY
  while (counted ? items.length < count : !accept(reader, end)) items.push(readItem())
  return items
}

function accept(reader: ByteReader, marker: string): boolean {
  if (reader.peek() !== marker) return false
  reader.character()
  return true
}
