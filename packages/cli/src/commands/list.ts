import { createRegistry, type ModelInfo, type Registry } from '@flit-ml/core'
import type { GlobalOptions } from '../global-options.ts'
import { note } from '../output/note.ts'
import { noteRefused } from '../output/note-refused.ts'
import { print, printJson } from '../output/print.ts'
import { style } from '../output/style.ts'
import { tabSeparated } from '../output/tab-separated.ts'
import { Table } from '../output/table.ts'

export interface ListOptions extends GlobalOptions {
  readonly domain?: string
}

/** Prints the installed models: a table by domain on a terminal, one tab-separated line a model in a pipe. */
export function list({ dir, json, domain }: ListOptions): void {
  const registry = createRegistry({ dir })
  const models = registry.listModels(domain === undefined ? {} : { domain })
  if (json) {
    printJson(models)
    return
  }
  if (models.length === 0) noteNothingFound(registry, domain)
  else print(...(process.stdout.isTTY ? grouped(models) : models.map((model) => tabSeparated(cellsOf(model)))))
  noteRefused(registry)
}

function cellsOf({ id, version, task, runtime, package: name }: ModelInfo): string[] {
  return [id, version, task, runtime ?? 'its own code', name ?? 'the application']
}

function grouped(models: readonly ModelInfo[]): string[] {
  const table = new Table(['  model', 'version', 'task', 'runs on', 'package'], models.map(indented))
  const domains = Map.groupBy(models, ({ domain }) => domain)
  return [
    table.head(),
    ...[...domains].flatMap(([domain, group]) => [style('cyan', domain), ...table.lines(group.map(indented))]),
  ]
}

function indented(model: ModelInfo): string[] {
  const [id, ...others] = cellsOf(model)
  return [`  ${id}`, ...others]
}

function noteNothingFound(registry: Registry, domain?: string): void {
  const domains = registry.listDomains()
  if (domains.length > 0) {
    note(`No model of the domain '${domain}' is installed. Domains: ${domains.join(', ')}.`)
    return
  }
  const { advice = 'All that were found are refused.', roots, packageManager } = registry.why()
  note(`No model is installed. ${advice}`)
  if (roots.length > 0) note(`Searched: ${roots.join(', ')}. Package manager: ${packageManager}.`)
}
