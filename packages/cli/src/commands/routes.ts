import { createRegistry } from '@flit-ml/core'
import { createRouter, type DecisionModel, findConfiguration, type RouteStatus } from '@flit-ml/routing'
import type { GlobalOptions } from '../global-options.ts'
import { note } from '../output/note.ts'
import { print, printJson } from '../output/print.ts'
import { tabSeparated } from '../output/tab-separated.ts'
import { Table } from '../output/table.ts'

export interface RoutesOptions extends GlobalOptions {
  /** A path; without it, the configuration in the application's folder. */
  readonly config?: string
}

/** Takes a configuration as an application would, whose models have to answer their golden rows, and prints what answers. */
export async function routes({ dir, json, config }: RoutesOptions): Promise<void> {
  const registry = createRegistry({ dir })
  await using router = await createRouter({ registry, config: config ?? findConfiguration(dir) })
  const routes = router.routes()
  if (json) {
    printJson({ configuration: router.version, routes })
    return
  }
  const rows = routes.flatMap(rowsOf)
  if (process.stdout.isTTY) print(...tableOf(rows))
  else if (rows.length > 0) print(...rows.map(tabSeparated))
  note(`Configuration ${router.version}: each model answers its golden rows.`)
}

function tableOf(rows: readonly string[][]): string[] {
  const table = new Table(['route', 'arm', 'answers', 'model', 'asked for'], rows)
  return [table.head(), ...table.lines(rows)]
}

function rowsOf({ route, killSwitch, champion, challengers, shadows, fallback }: RouteStatus): string[][] {
  const off = killSwitch ? 'nobody: the models are off' : undefined
  return [
    [route, 'champion', off ?? 'all others', ...cellsOf(champion)],
    ...challengers.map(({ name, share, model }) => [
      route,
      name,
      off ?? `${percent(share)} of the units`,
      ...cellsOf(model),
    ]),
    ...shadows.map(({ name, sample, model }) => [route, name, `nobody: it sees ${percent(sample)}`, ...cellsOf(model)]),
    ...(fallback ? [[route, 'fallback', 'where no model does', ...fallbackCells(fallback)]] : []),
  ]
}

function fallbackCells({ model, outcome }: NonNullable<RouteStatus['fallback']>): string[] {
  return model ? cellsOf(model) : [`outcome ${outcome}`, '']
}

function cellsOf({ id, version, reference }: DecisionModel): string[] {
  return [`${id}@${version}`, reference]
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(4))} %`
}
