import { basename, dirname, join, resolve } from 'node:path'
import { createRegistry } from '@flit-ml/core'
import { indexableModels } from '../bundling/indexable-models.ts'
import { indexTypes, renderIndex } from '../bundling/render-index.ts'
import { usageError } from '../errors.ts'
import type { GlobalOptions } from '../global-options.ts'
import { listReferences } from '../output/list-references.ts'
import { note } from '../output/note.ts'
import { noteRefused } from '../output/note-refused.ts'
import { printJson } from '../output/print.ts'
import { writeWhole } from '../output/write-whole.ts'

export interface IndexOptions extends GlobalOptions {
  /** A path; without it, `flit-index.js` in the application's folder. */
  readonly out?: string
  /** A folder; without it, `flit-models` beside the module. */
  readonly artifacts?: string
}

const moduleName = /\.(m?)js$/

/** Writes a module that stands for the search, and the artifacts, for an application that is bundled. */
export async function indexModels({ dir, json, ...options }: IndexOptions): Promise<void> {
  const out = options.out ?? join(dir, 'flit-index.js')
  if (!moduleName.test(out)) throw usageError('--out', `${out} is no name of a module.`, 'End it in .js or .mjs.')
  const artifacts = options.artifacts ?? join(dirname(out), 'flit-models')
  const registry = createRegistry({ dir })
  const models = await indexableModels(registry, artifacts)
  const place = { folder: dirname(resolve(out)), artifacts: basename(resolve(artifacts)) }
  await writeWhole(out, [renderIndex(models, place)])
  await writeWhole(out.replace(moduleName, '.d.$1ts'), [indexTypes])
  const written = registry.listModels()
  if (json) printJson({ out, artifacts, models: written.map(({ reference }) => reference) })
  else note(`${out} was written, and the artifacts in ${artifacts}: ${listReferences(written)}.`)
  noteRefused(registry)
}
