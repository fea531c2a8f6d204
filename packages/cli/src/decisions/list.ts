import type { KeptDecision } from '@flit-ml/decisions'
import { note } from '../output/note.ts'
import { print, printJson } from '../output/print.ts'
import { tabSeparated } from '../output/tab-separated.ts'
import { type Cell, Table } from '../output/table.ts'
import { openSource, type StoreOptions } from './open-source.ts'

interface ListOptions extends StoreOptions {
  readonly since?: number
  readonly last: number
}

/** Prints the last decisions: a table on a terminal, one tab-separated line a decision in a pipe. */
export async function list({ since, last, ...options }: ListOptions): Promise<void> {
  await using source = await openSource(options)
  const decisions: KeptDecision[] = []
  const filter = { kind: 'decision', last, ...(since === undefined ? {} : { since }) } as const
  for await (const { body } of source.read(filter)) decisions.push(JSON.parse(body))
  if (options.json) return printJson(decisions)
  const rows = decisions.map(cellsOf)
  if (rows.length === 0) return note('There is no such decision.')
  if (!process.stdout.isTTY) return print(...rows.map((cells) => tabSeparated(cells.map(String))))
  const table = new Table(['time', 'id', 'route', 'arm', 'model', 'score', 'outcome'], rows)
  print(table.head(), ...table.lines(rows))
}

function cellsOf({ time, id, route, arm, model, score, outcome }: KeptDecision): Cell[] {
  return [time, id, route, arm, model ? `${model.id}@${model.version}` : '', score ?? '', outcome ?? '']
}
