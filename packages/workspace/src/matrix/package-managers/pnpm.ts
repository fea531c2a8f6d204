import { runPnpm } from '../../run-pnpm.ts'
import type { PackageManager } from './package-manager.ts'

/** pnpm, which gives each package a folder with just what it depends on, behind links. */
export const pnpm: PackageManager = manager('pnpm isolated', 'isolated', false)

export const pnpmHoisted: PackageManager = manager('pnpm hoisted', 'hoisted', false)

export const pnpmWorkspace: PackageManager = manager('pnpm workspace', 'isolated', true)

function manager(name: string, nodeLinker: string, isWorkspace: boolean): PackageManager {
  return {
    name,
    isWorkspace,
    settings: ({ registry, cache, members }) => ({
      '.npmrc': `registry=${registry}\n`,
      // JSON is YAML.
      'pnpm-workspace.yaml': {
        packages: members,
        nodeLinker,
        // As npm, Yarn and Bun do, where the range allows it.
        linkWorkspacePackages: true,
        storeDir: `${cache}/pnpm/store`,
        cacheDir: `${cache}/pnpm/cache`,
        minimumReleaseAge: 0,
        allowBuilds: { 'onnxruntime-node': false },
      },
    }),
    install: (root) => runPnpm(root, 'install', '--no-frozen-lockfile'),
    run: (folder, script) => runPnpm(folder, 'run', '--silent', script),
    upgrade: (folder, name) => runPnpm(folder, 'update', '--latest', name),
  }
}
