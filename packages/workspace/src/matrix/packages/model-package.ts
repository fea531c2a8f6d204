import type { Files } from '../package-managers/package-manager.ts'

/** What a package.json says of a package and its model. */
export interface ModelManifest {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly flitModel: {
    readonly id: string
    readonly task: string
    readonly runtime?: string
    readonly artifact?: { readonly sha256: string }
  }
}

export interface ModelPackage {
  readonly manifest: ModelManifest
  readonly files: Files
}
