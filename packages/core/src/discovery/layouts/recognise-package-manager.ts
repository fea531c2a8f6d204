import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What an installer leaves in `node_modules`; failing that, the lockfile beside it. */
const marks: readonly (readonly [mark: string, packageManager: string])[] = [
  ['node_modules/.package-lock.json', 'npm'],
  ['node_modules/.modules.yaml', 'pnpm'],
  ['node_modules/.yarn-state.yml', 'Yarn'],
  ['node_modules/.bun', 'Bun'],
  ['package-lock.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'Yarn'],
  ['bun.lock', 'Bun'],
]

/** The package manager that made these `node_modules` folders, by the first mark from the nearest outwards. */
export function recognisePackageManager(roots: readonly string[]): string {
  for (const root of roots) {
    const mark = marks.find(([path]) => existsSync(join(dirname(root), path)))
    if (mark) return mark[1]
  }
  return 'unknown'
}
