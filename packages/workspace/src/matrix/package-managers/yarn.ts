import { createRequire } from 'node:module'
import { run } from '../../run.ts'
import type { PackageManager } from './package-manager.ts'

const program = createRequire(import.meta.url).resolve('@yarnpkg/cli-dist/bin/yarn.js')

export const yarnNodeModules: PackageManager = manager('Yarn 4 node-modules', 'node-modules')

/** Plug'n'Play: packages stay zipped, and a map that Yarn writes says where they are. */
export const yarnPlugNPlay: PackageManager = manager('Yarn 4 PnP', 'pnp')

function manager(name: string, nodeLinker: string): PackageManager {
  return {
    name,
    isWorkspace: false,
    settings: ({ registry, cache }) => ({
      // JSON is YAML.
      '.yarnrc.yml': {
        nodeLinker,
        npmRegistryServer: registry,
        unsafeHttpWhitelist: ['127.0.0.1'],
        globalFolder: `${cache}/yarn`,
        enableTelemetry: false,
        enableScripts: false,
        enableImmutableInstalls: false,
        npmMinimalAgeGate: 0,
      },
      // Where it stands, the project begins.
      'yarn.lock': '',
    }),
    install: (root) => yarn(root, 'install'),
    run: (folder, script) => yarn(folder, 'run', script),
    upgrade: (folder, name) => yarn(folder, 'up', name),
  }
}

function yarn(folder: string, ...args: readonly string[]): Promise<string> {
  return run(folder, process.execPath, program, ...args)
}
