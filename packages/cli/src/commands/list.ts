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
  if (models.length === 0) note(nothingFound(registry, dir, domain))
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

function nothingFound(registry: Registry, dir: string, domain?: string): string {
  const domains = registry.listDomains()
  if (domains.length > 0) return `No model of the domain '${domain}' is installed. Domains: ${domains.join(', ')}.`
  const roots = registry.roots()
  if (roots.length === 0)
    return `No model is installed: neither ${dir} nor a folder above it has node_modules. ${advice}`
  return `No model is installed: none is in ${roots.join(', ')}. ${advice}`
}

const advice = 'Install a model package with your package manager, or name the folder of the application with --dir.'
