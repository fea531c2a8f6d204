import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRegistry, type Registry } from '@flit-ml/core'
import { asFlitError, typesStale } from '../errors.ts'
import type { GlobalOptions } from '../global-options.ts'
import { whileInstalledChanges } from '../installed/while-installed-changes.ts'
import { listReferences } from '../output/list-references.ts'
import { note } from '../output/note.ts'
import { noteRefused } from '../output/note-refused.ts'
import { printJson } from '../output/print.ts'
import { reportError } from '../output/report-error.ts'
import { writeWhole } from '../output/write-whole.ts'
import { renderTypes } from '../types/render-types.ts'

export interface TypesOptions extends GlobalOptions {
  /** A path; without it, `flit-env.d.ts` in the application's folder. */
  readonly out?: string
  /** Whether to write nothing, and to fail where there is something to write. */
  readonly check?: boolean
  /** Whether to write again whenever other models are installed, until a signal ends it. */
  readonly watch?: boolean
}

/** Writes the declaration file with which TypeScript knows the installed models. */
export async function types(options: TypesOptions): Promise<void> {
  const registry = createRegistry({ dir: options.dir })
  if (!options.watch) return bringUpToDate(registry, options)
  await whileInstalledChanges(registry, () =>
    bringUpToDate(registry, options).catch((error: unknown) => reportError(asFlitError(error), options)),
  )
}

async function bringUpToDate(
  registry: Registry,
  { dir, json = false, check = false, ...options }: TypesOptions,
): Promise<void> {
  const out = options.out ?? join(dir, 'flit-env.d.ts')
  const models = registry.listModels()
  const text = renderTypes(await Promise.all(models.map(({ reference }) => registry.describe(reference))))
  const isCurrent = readText(out) === text
  if (check && !isCurrent) throw typesStale(out)
  if (!isCurrent) await writeWhole(out, [text])
  if (json) printJson({ out, models: models.map(({ reference }) => reference), written: !isCurrent })
  else note(`${out} ${isCurrent ? 'is up to date' : 'was written'}: ${listReferences(models)}.`)
  noteRefused(registry)
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
