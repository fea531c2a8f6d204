import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Surroundings } from '../matrix/write-project.ts'
import { run } from '../run.ts'
import { runPnpm } from '../run-pnpm.ts'

/** What the author of a model package does with a package manager. */
export interface Author {
  readonly name: string
  /** Installs the package that was made, with its own settings and those of the surroundings. */
  install(folder: string, surroundings: Surroundings): Promise<unknown>
  /** Runs the tests of the package; gives back what they print. */
  test(folder: string): Promise<string>
}

export const npm: Author = {
  name: 'npm',
  install: (folder, { registry, cache }) => {
    appendFileSync(join(folder, '.npmrc'), `registry=${registry}\ncache=${cache}/npm\n`)
    return run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline')
  },
  test: (folder) => run(folder, 'npm', 'test'),
}

export const pnpm: Author = {
  name: 'pnpm',
  install: (folder, { registry, cache }) => {
    appendFileSync(join(folder, '.npmrc'), `registry=${registry}\n`)
    const settings = { storeDir: `${cache}/pnpm/store`, cacheDir: `${cache}/pnpm/cache`, minimumReleaseAge: 0 }
    const lines = Object.entries(settings).map(([name, value]) => `${name}: ${value}\n`)
    appendFileSync(join(folder, 'pnpm-workspace.yaml'), lines.join(''))
    return runPnpm(folder, 'install')
  },
  test: (folder) => runPnpm(folder, 'test'),
}

/** Makes a model package by `npm create flit-model`; gives back what it prints. */
export function createModel(
  folder: string,
  { registry, cache }: Surroundings,
  args: readonly string[],
): Promise<string> {
  const settings = ['--registry', registry, '--cache', `${cache}/npm`, '--onnxruntime-node-install=skip']
  return run(folder, 'npm', 'create', 'flit-model', '--yes', ...settings, '--', ...args)
}
