import { createRequire } from 'node:module'
import { arch, platform } from 'node:process'
import { run } from '../../run.ts'
import type { PackageManager } from './package-manager.ts'

export const bun: PackageManager = manager('Bun', 'hoisted')

/** Each package in a folder with just what it depends on, which is what Bun does in a new workspace. */
export const bunIsolated: PackageManager = manager('Bun isolated', 'isolated')

function manager(name: string, linker: string): PackageManager {
  return {
    name,
    isWorkspace: false,
    settings: ({ registry, cache }) => ({
      'bunfig.toml': `telemetry = false
[install]
registry = "${registry}"
linker = "${linker}"
minimumReleaseAge = 0
[install.cache]
dir = "${cache}/bun"
`,
    }),
    install: (root) => run(root, program(), 'install', '--ignore-scripts'),
    run: (folder, script) => run(folder, program(), 'run', '--silent', script),
    upgrade: (folder, name) => run(folder, program(), 'update', '--latest', '--ignore-scripts', name),
  }
}

/** The binary comes in a package of its own, which the package `bun` would link to by a script. */
function program(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('bun/package.json'))
  const machine = `${platform === 'win32' ? 'windows' : platform}-${arch === 'arm64' ? 'aarch64' : arch}`
  return require.resolve(`@oven/bun-${machine}/bin/bun${platform === 'win32' ? '.exe' : ''}`)
}
