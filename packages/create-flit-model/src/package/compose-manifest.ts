import { createHash } from 'node:crypto'
import type { DeclarativeManifest } from '@flit-ml/spec'
import type { Request } from '../request.ts'
import type { ModelDraft } from '../sources/model-draft.ts'

interface PackageJson {
  readonly description: string
  readonly private?: boolean
  readonly flitModel: DeclarativeManifest
}

/** The template's package.json for another package, and for another model where there is one. */
export function composeManifest(template: string, request: Request, draft?: ModelDraft): string {
  const { private: _, flitModel, ...rest } = JSON.parse(template) as PackageJson
  const model = draft && { task: draft.task, artifact: { ...flitModel.artifact, sha256: sha256(draft.artifact) } }
  const manifest = {
    ...rest,
    name: request.packageName,
    description: request.description ?? rest.description,
    flitModel: { ...flitModel, id: request.id, ...model },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
