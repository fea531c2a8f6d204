import { stringify } from 'csv-stringify/sync'
import { type TextFormat, textFormats } from '../input/data-format.ts'
import type { Answer } from '../predict/answer.ts'
import type { AnswerFields } from '../predict/answer-fields.ts'
import { type Cell, Table } from './table.ts'

export type OutputFormat = TextFormat | 'table'

export const outputFormats: readonly OutputFormat[] = [...textFormats, 'table']

type Batches = AsyncIterable<readonly Answer[]>
type Write = (batches: Batches, fields: AnswerFields) => AsyncGenerator<string>

/** Writes answers as text, batch by batch. */
export const answerFormats: Readonly<Record<OutputFormat, Write>> = {
  async *csv(batches, fields) {
    let names: readonly string[] | undefined
    for await (const batch of batches) {
      if (!names) {
        names = fields.names(batch)
        yield csvLines([names])
      }
      yield csvLines(values(batch, fields, names))
    }
    if (!names) yield csvLines([fields.names([])])
  },

  async *json(batches, fields) {
    let before = '['
    for await (const batch of batches) {
      yield `${before}\n${batch.map((answer) => JSON.stringify(fields.of(answer))).join(',\n')}`
      before = ','
    }
    yield before === '[' ? '[]\n' : '\n]\n'
  },

  async *ndjson(batches, fields) {
    for await (const batch of batches) yield batch.map((answer) => `${JSON.stringify(fields.of(answer))}\n`).join('')
  },

  /** The columns are as wide as the first batch needs. */
  async *table(batches, fields) {
    let names: readonly string[] | undefined
    let table: Table | undefined
    for await (const batch of batches) {
      names ??= fields.names(batch)
      const rows = values(batch, fields, names).map((row) => row.map(toCell))
      if (!table) {
        table = new Table(names, rows)
        yield `${table.head()}\n`
      }
      yield `${table.lines(rows).join('\n')}\n`
    }
  },
}

function values(batch: readonly Answer[], fields: AnswerFields, names: readonly string[]): unknown[][] {
  return batch.map((answer) => {
    const record = fields.of(answer)
    return names.map((name) => record[name])
  })
}

function csvLines(rows: readonly (readonly unknown[])[]): string {
  return stringify([...rows], { cast: { boolean: String } })
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value)
}
