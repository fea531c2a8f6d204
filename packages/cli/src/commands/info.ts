import { createRegistry, type LoadedModelInfo } from '@flit-ml/core'
import type { GlobalOptions } from '../global-options.ts'
import { fieldTable } from '../output/field-table.ts'
import { planTable } from '../output/plan-table.ts'
import { print, printJson } from '../output/print.ts'
import { printable } from '../output/printable.ts'
import { style } from '../output/style.ts'

export interface InfoOptions extends GlobalOptions {
  /** Whether its plan is printed too. */
  readonly plan?: boolean
}

/** Prints what is known of a model: where it is, what it takes, and what it answers. */
export async function info(reference: string, { dir, json, plan: isPlanned = false }: InfoOptions): Promise<void> {
  await using registry = createRegistry({ dir })
  const model = await registry.getCachedModel(reference)
  const plan = isPlanned ? await model.plan() : undefined
  if (json) printJson({ ...model.info, ...(plan && { plan }) })
  else print(...describe(model.info), ...(plan ? section('plan', planTable(plan)) : []))
}

function describe(info: LoadedModelInfo): string[] {
  const { input, output, parameters, example } = info.signature
  return [
    style('bold', `${info.id} ${info.version}`),
    ...(info.description === undefined ? [] : [printable(info.description)]),
    '',
    ...facts(info),
    ...section('inputs', fieldTable(input)),
    ...section('outputs', fieldTable(output)),
    ...(parameters ? section('parameters', fieldTable(parameters)) : []),
    ...section(
      'example',
      [example.input, example.output].map((part) => printable(`  ${JSON.stringify(part)}`)),
    ),
  ]
}

function facts({ task, runtime = 'its own code', package: name, path, card, sha256 }: LoadedModelInfo): string[] {
  const known = { task, 'runs on': runtime, package: name, path, card, sha256 }
  return Object.entries(known).flatMap(([label, value]) =>
    value === undefined ? [] : `${style('dim', label.padEnd(9))}${printable(value)}`,
  )
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', style('cyan', title), ...lines]
}
