import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { writeFiles } from '../testing/write-files.ts'
import type { PackageManager } from './package-managers/package-manager.ts'
import type { Scenario } from './scenarios.ts'

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
  scenario: Pick<Scenario, 'dependencies' | 'members'>,
  { registry, cache }: Surroundings,
): string {
  const isWorkspace = manager.isWorkspace || scenario.members !== undefined
  const members = Object.entries(scenario.members ?? {})
  const workspaces = isWorkspace ? ['apps/*', 'packages/*'] : []
  const application = isWorkspace ? 'apps/scoring' : '.'
  writeFiles(root, manager.settings({ registry, cache, members: workspaces }))
  if (isWorkspace) writeFiles(root, { 'package.json': { name: 'project', private: true, workspaces } })
  for (const [folder, files] of members) writeFiles(join(root, folder), files)
  writeFiles(join(root, application), { 'package.json': applicationManifest(scenario) })
  cpSync(join(import.meta.dirname, '../testing/predict-examples.js'), join(root, application, 'predict-examples.js'))
  return join(root, application)
}

function applicationManifest({ dependencies }: Pick<Scenario, 'dependencies'>): object {
  return {
    name: 'scoring',
    private: true,
    type: 'module',
    scripts: { list: 'flit list --json', predict: 'node predict-examples.js' },
    // Yarn installs no peers by itself, and the spec is a peer of models and runtimes.
    dependencies: { '@flit-ml/cli': '*', '@flit-ml/core': '*', '@flit-ml/spec': '*', ...dependencies },
  }
}
