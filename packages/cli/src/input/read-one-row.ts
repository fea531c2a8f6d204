import { invalidInput, usageError } from '../errors.ts'
import type { Input } from './input.ts'
import type { Properties } from './read-csv.ts'
import { readRows } from './read-rows.ts'
import type { SourceRow } from './source-row.ts'

/**
 * One row of an input, by its number from 1; a JSON file may also hold one object, which is its only row.
 * @throws FlitError FLIT_USAGE where there are fewer rows, and FLIT_INPUT_INVALID.
 */
export async function readOneRow(input: Input, properties: Properties, number: number): Promise<SourceRow> {
  let count = 0
  const rows = input.format === 'json' ? await readJsonRows(input) : readRows(input, properties)
  for await (const row of rows) if (++count === number) return row
  throw usageError('--row', `${input.name} has no row ${number}, and ${count} in all.`, 'Name another one with --row.')
}

async function readJsonRows(input: Input): Promise<SourceRow[]> {
  const chunks: Buffer[] = []
  for await (const chunk of input.chunks()) chunks.push(chunk)
  try {
    const value: unknown = JSON.parse(
      Buffer.concat(chunks)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
    return (Array.isArray(value) ? value : [value]).map((row: unknown) => ({ line: 1, row }))
  } catch (cause) {
    throw invalidInput(input.name, 1, `this is no JSON (${cause instanceof Error ? cause.message : cause})`, cause)
  }
}
