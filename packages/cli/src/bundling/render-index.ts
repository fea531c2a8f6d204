import { relative, sep } from 'node:path'
import type { IndexableModel } from './indexable-models.ts'
import { literal } from './literal.ts'

export interface IndexPlace {
  /** The folder that the module is written to. */
  readonly folder: string
  /** The name of the artifacts' folder, which lies beside the module that runs in the end. */
  readonly artifacts: string
}

const head =
  '// Written by `flit index` from the models that are installed. Run it again when they change; do not edit.\n'

/** The types of the module that `renderIndex` renders. */
export const indexTypes: string = `${head}import type { ModelIndex } from '@flit-ml/core'

declare const index: ModelIndex
export default index
`

/** A module that a bundler can follow: the models' manifests and signatures, and imports of all that runs them. */
export function renderIndex(models: readonly IndexableModel[], { folder, artifacts }: IndexPlace): string {
  const modules = [
    ...new Set(models.flatMap(({ entry, runtimes }) => [entry ?? [], ...runtimes.map(({ path }) => path)].flat())),
  ]
  const nameOf = (path: string): string => `module${modules.indexOf(path)}`
  const imports = modules.map((path) => `import ${nameOf(path)} from ${JSON.stringify(specifier(folder, path))}\n`)
  const entries = models.map((model) => renderModel(model, nameOf))
  return `${head}${imports.join('')}
export default {
  folder: new URL(${JSON.stringify(`./${artifacts}/`)}, import.meta.url),
  models: [
${entries.join('')}  ],
}
`
}

function renderModel({ fields, entry, runtimes }: IndexableModel, nameOf: (path: string) => string): string {
  const lines = Object.entries(fields).map(([field, value]) => `      ${field}: ${literal(value)},\n`)
  const runs = entry === undefined ? `runtimes: [${runtimes.map(renderRuntime).join(', ')}]` : `entry: ${nameOf(entry)}`
  return `    {\n${lines.join('')}      ${runs},\n    },\n`

  function renderRuntime({ path, version }: IndexableModel['runtimes'][number]): string {
    return `{ runtime: ${nameOf(path)}${version === undefined ? '' : `, version: ${literal(version)}`} }`
  }
}

function specifier(folder: string, path: string): string {
  const way = relative(folder, path).split(sep).join('/')
  return way.startsWith('.') ? way : `./${way}`
}
