import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { InstalledModel } from '../discovery/describe-model.ts'
import { isWorkspaceRoot } from '../discovery/layouts/declaring.ts'
import { givenLayout } from '../discovery/layouts/given.ts'
import { walkFolders } from '../discovery/layouts/node-modules.ts'
import { unobserved } from '../discovery/observer.ts'
import { scan } from '../discovery/scan.ts'
import type { Names } from './names-of.ts'

/** A model that is installed, but not for the application. */
export interface HiddenModel extends InstalledModel {
  /** For whom it is. */
  readonly owner: 'another package of the workspace' | 'another package'
}

/** A model that isolation hides from an application, or that is there for another package of its workspace. */
export function hiddenModel(names: Names, dir: string, roots: readonly string[]): HiddenModel | undefined {
  const workspace = foldersUpFrom(dir).find((folder) => isWorkspaceRoot(folder, unobserved))
  const shared = workspace === undefined ? [] : packagesOf(workspace).map((folder) => join(folder, 'node_modules'))
  const stores = roots.flatMap((root) => ['.pnpm', '.bun'].map((store) => join(root, store, 'node_modules')))
  const model = modelsIn([...shared, ...stores]).find(({ info }) => names(info.id) || names(info.package))
  if (!model) return undefined
  return { ...model, owner: workspace === undefined ? 'another package' : 'another package of the workspace' }
}

function modelsIn(containers: readonly string[]): readonly InstalledModel[] {
  const packages = () => walkFolders(containers.filter(existsSync), () => {}, unobserved)
  return scan({ ...givenLayout([]), packages }, undefined).found
}

function foldersUpFrom(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersUpFrom(parent)]
}

/** The root, and the folders one and two levels below, which is where workspaces keep their packages. */
function packagesOf(workspace: string): string[] {
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      .map(({ name }) => join(folder, name))
  return [workspace, ...below(workspace).flatMap((folder) => [folder, ...below(folder)])]
}
