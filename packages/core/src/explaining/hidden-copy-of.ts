import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A copy that is installed, but not for this application: behind isolation, or in another package of the workspace. */
export function hiddenCopyOf(name: string, dir: string, roots: readonly string[]): string | undefined {
  const isolated = roots.flatMap((root) =>
    ['.pnpm/node_modules', '.bun/node_modules'].map((store) => join(root, store)),
  )
  const workspace = workspaceOf(dir)
  const others = workspace === undefined ? [] : packagesNear(workspace).map((folder) => join(folder, 'node_modules'))
  return [...isolated, ...others].map((folder) => join(folder, name)).find((folder) => existsSync(folder))
}

/** The root of the workspace that an application stands in. */
function workspaceOf(dir: string): string | undefined {
  const marks = ['pnpm-workspace.yaml', 'package-lock.json', 'yarn.lock', 'bun.lock']
  for (let at = dirname(dir); at !== dirname(at); at = dirname(at)) {
    if (marks.some((mark) => existsSync(join(at, mark)))) return at
  }
  return undefined
}

/** The folders one and two levels below, which is where workspaces keep their packages. */
function packagesNear(workspace: string): string[] {
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      .map(({ name }) => join(folder, name))
  return below(workspace).flatMap((folder) => [folder, ...below(folder)])
}
