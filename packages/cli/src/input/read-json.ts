import { invalidInput } from '../errors.ts'
import { ArrayReader } from './array-reader.ts'
import type { Input } from './input.ts'
import type { RowRead } from './source-row.ts'

const byteOrderMark = Buffer.from('\uFEFF')

/**
 * The elements of one JSON array.
 * @throws FlitError FLIT_INPUT_INVALID where it is no JSON array.
 */
export async function* readJson(input: Input): AsyncGenerator<RowRead> {
  const reader = new ArrayReader()
  const attempt = (read: () => RowRead[]): RowRead[] => {
    try {
      return read()
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw invalidInput(input.name, reader.line, `this is no JSON array of rows (${why})`, cause)
    }
  }
  let isFirst = true
  for await (const chunk of input.chunks()) {
    const isMarked = isFirst && chunk.indexOf(byteOrderMark) === 0
    isFirst = false
    yield* attempt(() => reader.read(isMarked ? chunk.subarray(byteOrderMark.length) : chunk))
  }
  yield* attempt(() => reader.end())
}
