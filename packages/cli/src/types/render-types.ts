import type { ModelDescription } from '@flit-ml/core'
import type { ObjectSchema } from '@flit-ml/spec'
import { docComment } from './doc-comment.ts'
import { quoted } from './quoted.ts'
import { renderFields } from './render-fields.ts'

const head = `// Written by \`flit types\` from the models that are installed. Run it again when they change; do not edit.
// \`flit types --check\` says whether it is up to date.

export {}

declare global {
  namespace Flit {
    interface InstalledModels {
`
const foot = `    }
  }
}
`

/**
 * The declaration file with which TypeScript knows the installed models. The models come as a registry lists them: the
 * versions of an id one after another, the highest first.
 */
export function renderTypes(models: readonly ModelDescription[]): string {
  const byId = Map.groupBy(models, ({ info }) => info.id)
  const entries = [...byId].flatMap(([id, versions]) => renderModel(id, versions))
  return head + entries.map((line) => `${line === '' ? '' : `      ${line}`}\n`).join('') + foot
}

function renderModel(id: string, versions: readonly ModelDescription[]): string[] {
  const installed = versions.map(({ info }) => `${info.version} of \`${info.package}\``)
  return [
    ...docComment([versions[0]?.info.description ?? '', `Installed: ${installed.join(', ')}`]),
    `${quoted(id)}: {`,
    ...renderPart('row', versions, ({ signature }) => signature.input),
    ...renderPart('output', versions, ({ signature }) => signature.output),
    ...renderPart('parameters', versions, ({ signature }) => signature.parameters),
    '}',
  ]
}

type Part = (model: ModelDescription) => ObjectSchema | undefined

/** One type, or where the versions of a model differ in it, the union of theirs. */
function renderPart(name: string, versions: readonly ModelDescription[], part: Part): string[] {
  const types = versions.map((model) => ({ ...renderFields(part(model)), version: model.info.version }))
  const [only, ...others] = Map.groupBy(types, ({ shape }) => shape).values()
  if (only && others.length === 0) return indent(prefixed(`${name}: `, only[0]?.lines ?? []))
  const members = [only ?? [], ...others].flatMap((group) => [
    ...docComment([group.map(({ version }) => version).join(', ')]),
    ...prefixed('| ', group[0]?.lines ?? []),
  ])
  return indent([`${name}:`, ...indent(members)])
}

function prefixed(prefix: string, [first = '', ...others]: readonly string[]): string[] {
  return [prefix + first, ...others]
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}
