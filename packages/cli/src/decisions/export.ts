import { type KeptDecision, type RecordSource, readFile } from '@flit-ml/decisions'
import { stringify } from 'csv-stringify/sync'
import { writeTo } from '../output/write-to.ts'
import { openSource, type StoreOptions } from './open-source.ts'

interface ExportOptions extends StoreOptions {
  readonly format: 'ndjson' | 'csv'
  readonly since?: number
  readonly out?: string
}

/** Writes records as they are kept, with their hashes, or decisions with their labels as a table. */
export async function exportRecords({ format, since, out, ...options }: ExportOptions): Promise<void> {
  await using source = await openSource(options)
  const filter = since === undefined ? {} : { since }
  await writeTo(out === '-' ? undefined : out, format === 'csv' ? csv(source, filter) : ndjson(source, filter))
}

type Filter = { readonly since?: number }

async function* ndjson(source: RecordSource, filter: Filter): AsyncGenerator<string> {
  for await (const record of source.read(filter)) yield `${JSON.stringify(record)}\n`
}

async function* csv(source: RecordSource, filter: Filter): AsyncGenerator<string> {
  yield stringify([columns])
  for await (const { body } of source.read({ ...filter, kind: 'decision' }))
    yield stringify([await cellsOf(body, source)])
}

const columns = [
  'id',
  'time',
  'route',
  'configuration',
  'arm',
  'unit',
  'model',
  'version',
  'sha256',
  'score',
  'scaledScore',
  'outcome',
  'fallback',
  'latency',
  'row',
  'reasons',
  'labels',
]

async function cellsOf(body: string, source: RecordSource): Promise<unknown[]> {
  const decision: KeptDecision = JSON.parse(body)
  const { id, time, route, configuration, arm, assignment, model, score, scaledScore, outcome, fallback } = decision
  const labels = (await readFile(source, id))?.labels.filter(({ isSuperseded }) => !isSuperseded)
  const pin = [model?.id, model?.version, model?.sha256]
  const answer = [score, scaledScore, outcome, fallback?.cause, decision.latency]
  const whole = [decision.row, decision.reasons, labels].map((value) => JSON.stringify(value))
  return [id, time, route, configuration, arm, assignment.unit, ...pin, ...answer, ...whole]
}
