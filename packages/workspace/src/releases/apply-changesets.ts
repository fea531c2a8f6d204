import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diff } from 'semver'
import { run } from '../run.ts'
import { readWorkspace } from '../workspace.ts'

export type Bump = 'patch' | 'minor' | 'major'

/** Describes a change of one package, as `changeset` does. */
export function writeChangeset(workspace: string, name: string, bump: Bump): void {
  writeFileSync(join(workspace, '.changeset/change.md'), `---\n'${name}': ${bump}\n---\n\nA change.\n`)
}

/** Turns all changesets into versions; gives back how each package's version has risen, for those whose has. */
export async function applyChangesets(workspace: string): Promise<Record<string, string>> {
  const before = versionsOf(workspace)
  await run(workspace, process.execPath, 'node_modules/@changesets/cli/bin.js', 'version')
  const rises = [...versionsOf(workspace)].map(([name, version]) => [name, diff(before.get(name) ?? '', version)])
  return Object.fromEntries(rises.filter(([, rise]) => rise !== null))
}

function versionsOf(workspace: string): Map<string, string> {
  return new Map(readWorkspace(workspace).packages.map(({ manifest: { name, version } }) => [name, version]))
}
