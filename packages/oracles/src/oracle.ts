import { parse } from 'csv-parse/sync'
import { listFixtures, readFixture } from './fixture.ts'

/** A model as Python saved it, rows, and what the reference implementation answered to them. */
export interface Oracle {
  readonly model: Uint8Array
  readonly rows: readonly OracleRow[]
  /** By column, such as `proba`, `margin`, `value` or `shap_income`; each as long as `rows`. */
  readonly answers: Readonly<Record<string, Float64Array>>
}

/** By the name of the input; a category is a text, or in XGBoost's models its index; `null` is missing. */
export type OracleRow = Readonly<Record<string, number | string | null>>

const folders = ['credit_data', 'lending_club', 'xgboost', 'sklearn']
const answersEnding = '.pred.csv'

/** Every oracle, such as `credit_data/xgb100_missing`. */
export function listOracles(): string[] {
  return folders.flatMap((folder) =>
    listFixtures(folder)
      .filter((file) => file.endsWith(answersEnding))
      .map((file) => `${folder}/${file.slice(0, -answersEnding.length)}`),
  )
}

export function readOracle(name: string): Oracle {
  const model = readFixture(`${name}.json`)
  return { model, rows: readRows(name), answers: readAnswers(name) }
}

/** The answers of an oracle, by column. */
export function readAnswers(name: string): Record<string, Float64Array> {
  const records = readTable(`${name}${answersEnding}`)
  const columns = Object.keys(records[0] ?? {}).filter((column) => column !== 'row')
  return Object.fromEntries(
    columns.map((column) => [column, Float64Array.from(records, (record) => Number(record[column]))]),
  )
}

function readRows(name: string): readonly OracleRow[] {
  const [folder = '', file] = name.split('/')
  if (listFixtures(folder).includes(`${file}.X.csv`)) return readTable(`${name}.X.csv`).map(withNumbers)
  return JSON.parse(text(`${folder}/raw_holdout.json`)) as OracleRow[]
}

function withNumbers(record: Record<string, string>): OracleRow {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value === '' ? null : Number(value)]))
}

function readTable(path: string): Record<string, string>[] {
  return parse(text(path), { columns: true })
}

function text(path: string): string {
  return new TextDecoder().decode(readFixture(path))
}
