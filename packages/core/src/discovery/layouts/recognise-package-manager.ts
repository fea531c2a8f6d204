import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { installerMarks } from './installer-marks.ts'

/** What an installer leaves in `node_modules`; failing that, the lockfile beside it. */
const marks: readonly (readonly [mark: string, packageManager: string])[] = [
  ...installerMarks.map(([file, packageManager]) => [`node_modules/${file}`, packageManager] as const),
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
