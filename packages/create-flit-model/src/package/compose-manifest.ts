import { createHash } from 'node:crypto'
import type { DeclarativeManifest } from '@flit-ml/spec'
import type { DescribedModel } from '../answers/describe-model.ts'
import type { Request } from '../request.ts'
import { rangeOf } from './range-of.ts'

interface PackageJson {
  readonly description: string
  readonly private?: boolean
  readonly dependencies: Readonly<Record<string, string>>
  readonly flitModel: DeclarativeManifest
}

/** The template's package.json for another package, and for another model where there is one. */
export function composeManifest(template: string, request: Request, model?: DescribedModel): string {
  const { private: _, flitModel, ...rest } = JSON.parse(template) as PackageJson
  const manifest = {
    ...rest,
    name: request.packageName,
    description: request.description ?? rest.description,
    ...(model && { dependencies: { [model.runtime]: rangeOf(model.runtime) } }),
    flitModel: { ...flitModel, id: request.id, ...(model && manifestOf(model, flitModel)) },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function manifestOf(
  { draft, runtime }: DescribedModel,
  { artifact }: DeclarativeManifest,
): Partial<DeclarativeManifest> {
  return { task: draft.task, runtime, artifact: { ...artifact, sha256: sha256(draft.artifact) } }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
