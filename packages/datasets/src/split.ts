import { parse } from 'csv-parse/sync'
import { type Column, readColumns } from './column.ts'
import type { DatasetName } from './dataset-name.ts'
import { groupOf } from './group-of.ts'
import { inputValue } from './input-value.ts'
import type { InputRow, LabelledRows } from './labelled-rows.ts'
import { readData } from './read-data.ts'

type CsvRecord = Readonly<Record<string, string>>

/** The quarter of the rows that no training has seen. */
export function holdout(name: DatasetName): LabelledRows {
  return part(name, true)
}

/** The rows that a model may learn from. */
export function training(name: DatasetName): LabelledRows {
  return part(name, false)
}

function part(name: DatasetName, heldOut: boolean): LabelledRows {
  const records: CsvRecord[] = parse(readData(`${name}.csv`), { columns: true })
  const indices = new Set<number>(JSON.parse(readData(`${name}.split.json`)).holdout)
  return labelled(
    records.filter((_, index) => indices.has(index) === heldOut),
    readColumns(name),
  )
}

function labelled(records: readonly CsvRecord[], columns: readonly Column[]): LabelledRows {
  const target = columns.find((column) => column.role === 'target')
  if (!target) throw new Error('No column is the target.')
  const ofCluster = columns.filter((column) => column.role === 'cluster')
  const isProtected = columns.filter((column) => column.role === 'protected')
  return {
    rows: records.map((record) => inputRow(record, columns)),
    labels: records.map((record) => (record[target.column] === target.value ? 1 : 0)),
    positive: target.name,
    clusters: Object.fromEntries(
      ofCluster.map(({ column, name }) => [name, records.map((record) => dayOf(record[column] ?? ''))]),
    ),
    groups: Object.fromEntries(
      isProtected.map((column) => [column.name, records.map((record) => groupOf(record[column.column] ?? '', column))]),
    ),
  }
}

/** The day of `2001/01/31 12:59`, as `2001-01-31`. */
function dayOf(text: string): string {
  return text.slice(0, 10).replaceAll('/', '-')
}

function inputRow(record: CsvRecord, columns: readonly Column[]): InputRow {
  const inputs = columns.filter((column) => column.role === 'input')
  return Object.fromEntries(inputs.map((column) => [column.name, inputValue(record[column.column] ?? '', column)]))
}
