import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { DeclarativeManifest, RuntimeSource } from '@flit-ml/spec'

const { resolve } = createRequire(import.meta.url)

/** A model that is installed here, as the core gives it to a runtime, and where its files are. */
export interface InstalledModel {
  readonly source: RuntimeSource
  readonly artifactPath: string
  readonly signaturePath: string
}

export function installedModel(name: string): InstalledModel {
  const packageJson = resolve(`${name}/package.json`)
  const { flitModel }: { flitModel: DeclarativeManifest } = JSON.parse(readFileSync(packageJson, 'utf8'))
  const [artifactPath, signaturePath] = [flitModel.artifact.path, flitModel.signature].map((path) =>
    join(dirname(packageJson), path),
  ) as [string, string]
  const signature = JSON.parse(readFileSync(signaturePath, 'utf8'))
  const source = { artifact: readFileSync(artifactPath), task: flitModel.task, signature, options: {} }
  return { source, artifactPath, signaturePath }
}
