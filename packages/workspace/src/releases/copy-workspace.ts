import { cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '../root.ts'
import { runPnpm } from '../run-pnpm.ts'
import { readWorkspace } from '../workspace.ts'

const settings = ['.changeset', '.npmrc', 'LICENSE', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']
const leftOut = new Set(['node_modules', '.turbo', '.examples', 'src'])

/** Copies what a release needs of this repository, as it is built, and installs it from what pnpm has in store. */
export async function copyWorkspace(folder: string): Promise<void> {
  const paths = [...settings, ...readWorkspace(root).packages.map((each) => each.folder)]
  for (const path of paths) {
    cpSync(join(root, path), join(folder, path), { recursive: true, filter: (file) => !leftOut.has(basename(file)) })
  }
  // The lockfile was checked when this repository was installed; to check it again takes a registry.
  await runPnpm(folder, 'install', '--offline', '--frozen-lockfile', '--ignore-scripts', '--config.trustLockfile=true')
}
