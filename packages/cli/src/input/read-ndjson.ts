import type { Input } from './input.ts'
import type { SourceRow } from './source-row.ts'

/** The rows of a file with one JSON object a line; empty lines are passed over. */
export async function* readNdjson(input: Input): AsyncGenerator<SourceRow> {
  let line = 0
  for await (const text of linesOf(input.chunks())) {
    line++
    if (text.trim() !== '') yield toRow(text, line)
  }
}

/** `node:readline` breaks lines at U+2028 as well, which may stand in a JSON text. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest + decoder.decode()
}

function toRow(text: string, line: number): SourceRow {
  try {
    return { line, row: JSON.parse(text) }
  } catch {
    return { line, refusal: { field: '', value: text, expected: 'one JSON object' } }
  }
}
