import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { writeFiles } from '../testing/write-files.ts'
import type { Files, PackageManager } from './package-managers/package-manager.ts'

export interface Application {
  /** What it depends on, apart from Flit-ML itself. */
  readonly dependencies: Readonly<Record<string, string>>
  /** What stands beside it in a workspace, by the folder. Without this, its project need not be a workspace. */
  readonly members?: Readonly<Record<string, Files>>
  /** What the root of that workspace depends on. */
  readonly rootDependencies?: Readonly<Record<string, string>>
}

export interface Surroundings {
  /** The URL of the registry. */
  readonly registry: string
  /** Where package managers keep what they have downloaded. */
  readonly cache: string
}

/**
 * Writes a project with an application in it, which can list its models and predict with them; gives back the folder of the
 * application.
 */
export function writeProject(
  root: string,
  manager: PackageManager,
  { dependencies, members, rootDependencies = {} }: Application,
  { registry, cache }: Surroundings,
): string {
  const isWorkspace = manager.isWorkspace || members !== undefined
  const workspaces = isWorkspace ? ['apps/*', 'packages/*'] : []
  const folder = join(root, isWorkspace ? 'apps/scoring' : '.')
  writeFiles(root, manager.settings({ registry, cache, members: workspaces }))
  if (isWorkspace)
    writeFiles(root, { 'package.json': { name: 'project', private: true, workspaces, dependencies: rootDependencies } })
  for (const [at, files] of Object.entries(members ?? {})) writeFiles(join(root, at), files)
  writeFiles(folder, { 'package.json': manifestOf(dependencies) })
  cpSync(join(import.meta.dirname, '../testing/predict-examples.js'), join(folder, 'predict-examples.js'))
  return folder
}

function manifestOf(dependencies: Readonly<Record<string, string>>): object {
  return {
    name: 'scoring',
    private: true,
    type: 'module',
    scripts: { list: 'flit list --json', predict: 'node predict-examples.js' },
    dependencies: { '@flit-ml/cli': '*', '@flit-ml/core': '*', ...dependencies },
  }
}
