import { relative } from 'node:path'
import { getPackagesSync } from '@manypkg/get-packages'

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly flitModel?: { readonly id: string }
}

export interface WorkspacePackage {
  readonly manifest: Manifest
  /** Relative to the workspace, with `/`. */
  readonly folder: string
}

export interface Workspace {
  readonly root: string
  readonly rootManifest: Manifest
  readonly packages: readonly WorkspacePackage[]
}

/** What of it is published. */
export function publishedOf({ packages }: Workspace): WorkspacePackage[] {
  return packages.filter(({ manifest }) => !manifest.private)
}

/** What pnpm-workspace.yaml lists. */
export function readWorkspace(root: string): Workspace {
  const { packages, rootPackage } = getPackagesSync(root)
  return {
    root,
    rootManifest: rootPackage?.packageJson as Manifest,
    packages: packages.map(({ packageJson, dir }) => ({
      manifest: packageJson as Manifest,
      folder: relative(root, dir).replaceAll('\\', '/'),
    })),
  }
}
