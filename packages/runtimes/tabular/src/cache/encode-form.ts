const arrays = { Int32Array, Uint32Array, Float32Array, Float64Array, Uint8Array } as const

/** Where a typed array stands: so many bytes after the first of them. */
interface Place {
  readonly array: keyof typeof arrays
  readonly at: number
  readonly length: number
}

const headBytes = 8

/**
 * Plain objects in which typed arrays stand, as bytes in this machine's order: the length of a text, the text, which is
 * JSON with a `Place` for each array, and the arrays; and all of it once more. Two halves are compared in no time, where the
 * modules of Node that make a checksum, or a loop that does, would take as long to get ready as all else does.
 */
export function encodeForm(form: unknown): Uint8Array {
  const parts: { readonly at: number; readonly bytes: Uint8Array }[] = []
  let size = 0
  const json = JSON.stringify(form, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value
    const { buffer, byteOffset, byteLength } = value
    const at = size
    parts.push({ at, bytes: new Uint8Array(buffer, byteOffset, byteLength) })
    size = aligned(at + byteLength)
    const array = value.constructor.name as Place['array']
    return { array, at, length: byteLength / arrays[array].BYTES_PER_ELEMENT } satisfies Place
  })
  const text = Buffer.from(json)
  const start = aligned(headBytes + text.length)
  const half = new Uint8Array(start + size)
  new Uint32Array(half.buffer)[0] = text.length
  half.set(text, headBytes)
  for (const { at, bytes } of parts) half.set(bytes, start + at)
  return Buffer.concat([half, half])
}

/** @throws Error where the bytes are damaged. */
export function decodeForm(file: Uint8Array): unknown {
  // Typed arrays have to stand where their numbers' size says.
  const bytes = file.byteOffset % headBytes === 0 ? file : file.slice()
  const half = bytes.subarray(0, bytes.length / 2)
  if (Buffer.compare(half, bytes.subarray(bytes.length / 2)) !== 0) throw new Error('damaged')
  const { buffer, byteOffset } = half
  const [length = 0] = new Uint32Array(buffer, byteOffset, 1)
  const text = Buffer.from(buffer, byteOffset + headBytes, length).toString()
  const start = byteOffset + aligned(headBytes + length)
  return JSON.parse(text, (_, value: unknown) => {
    const { array, at, length }: Partial<Place> = Object(value)
    if (array === undefined || at === undefined) return value
    return new arrays[array](buffer as ArrayBuffer, start + at, length)
  })
}

function aligned(size: number): number {
  return Math.ceil(size / headBytes) * headBytes
}
