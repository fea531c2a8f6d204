import { createRequire } from 'node:module'
import { arch, platform } from 'node:process'
import { run } from '../../run.ts'
import type { PackageManager } from './package-manager.ts'

/** Bun, which lays a project out flat, and gives each package of a workspace a folder with just what it depends on. */
export const bun: PackageManager = {
  name: 'Bun',
  isWorkspace: false,
  settings: ({ registry, cache }) => ({
    'bunfig.toml': `telemetry = false\n[install]\nregistry = "${registry}"\nminimumReleaseAge = 0\n[install.cache]\ndir = "${cache}/bun"\n`,
  }),
  install: (root) => run(root, program(), 'install', '--ignore-scripts'),
  run: (folder, script) => run(folder, program(), 'run', '--silent', script),
  upgrade: (folder, name) => run(folder, program(), 'update', '--latest', '--ignore-scripts', name),
}

/** The binary comes in a package of its own, which the package `bun` would link to by a script. */
function program(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('bun/package.json'))
  const machine = `${platform === 'win32' ? 'windows' : platform}-${arch === 'arm64' ? 'aarch64' : arch}`
  return require.resolve(`@oven/bun-${machine}/bin/bun${platform === 'win32' ? '.exe' : ''}`)
}
