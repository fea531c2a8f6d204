import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../run.ts'
import { runPnpm } from '../run-pnpm.ts'

export interface Surroundings {
  /** The URL of the registry. */
  readonly registry: string
  /** Where package managers keep what they have downloaded. */
  readonly cache: string
}

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
    return run(folder, 'npm', 'install', '--no-audit', '--no-fund')
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

/** Makes a model package by the packed generator, as `npm create` does; gives back what it prints. */
export function createModel(
  folder: string,
  generator: string,
  { registry, cache }: Surroundings,
  args: readonly string[],
): Promise<string> {
  const settings = ['--registry', registry, '--cache', `${cache}/npm`, '--onnxruntime-node-install=skip']
  return run(folder, 'npm', 'exec', '--yes', ...settings, '--package', generator, '--', 'create-flit-model', ...args)
}
