import { appendFileSync, globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tokenFor } from '../local-registry/publish.ts'
import { applyChangesets, writeChangeset } from '../releases/apply-changesets.ts'
import { copyWorkspace } from '../releases/copy-workspace.ts'
import { run } from '../run.ts'
import { runPnpm } from '../run-pnpm.ts'

/** Copies this repository into a folder, as it is built, to be released to a registry of this machine. */
export async function prepareWorkspace(folder: string, registry: string): Promise<void> {
  await copyWorkspace(folder)
  for (const changeset of globSync('.changeset/*.md', { cwd: folder })) rmSync(join(folder, changeset))
  appendFileSync(join(folder, '.npmrc'), `registry=${registry}\n${tokenFor(registry)}\n`)
  // A release leaves tags.
  await run(folder, 'git', 'init', '--quiet')
}

/** Publishes every package in a version that the registry does not have, as the script `release` does. */
export async function publishWorkspace(folder: string): Promise<void> {
  await runPnpm(folder, 'exec', 'changeset', 'publish')
}

/** Publishes a new minor version of a package. */
export async function releaseMinor(folder: string, name: string): Promise<void> {
  writeChangeset(folder, name, 'minor')
  await applyChangesets(folder)
  await publishWorkspace(folder)
}
