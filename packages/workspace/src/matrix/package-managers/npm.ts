import { run } from '../../run.ts'
import type { PackageManager } from './package-manager.ts'

/** npm, which lays packages out flat, and nests them where versions differ. */
export const npm: PackageManager = manager('npm flat', false)

export const npmWorkspaces: PackageManager = manager('npm workspaces', true)

function manager(name: string, isWorkspace: boolean): PackageManager {
  return {
    name,
    isWorkspace,
    settings: ({ registry, cache }) => ({
      '.npmrc': `registry=${registry}
cache=${cache}/npm
audit=false
fund=false
update-notifier=false
onnxruntime-node-install=skip
`,
    }),
    install: (root) => run(root, 'npm', 'install'),
    run: (folder, script) => run(folder, 'npm', 'run', '--silent', script),
    upgrade: (folder, name) => run(folder, 'npm', 'install', `${name}@latest`),
  }
}
