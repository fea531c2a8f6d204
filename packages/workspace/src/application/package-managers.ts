import { run } from '../run.ts'
import { runPnpm } from '../run-pnpm.ts'

/** What the tests ask of npm and of pnpm, each in the folder of an application. */
export interface PackageManager {
  /** Installs what package.json names. */
  install(folder: string): Promise<unknown>
  add(folder: string, tarball: string): Promise<unknown>
  remove(folder: string, name: string): Promise<unknown>
  /** Runs a script of package.json; gives back what it prints. */
  run(folder: string, script: string): Promise<string>
}

export const npm: PackageManager = {
  install: (folder) => run(folder, 'npm', 'install', '--prefer-offline'),
  add: (folder, tarball) => run(folder, 'npm', 'install', '--prefer-offline', tarball),
  remove: (folder, name) => run(folder, 'npm', 'uninstall', name),
  run: (folder, script) => run(folder, 'npm', 'run', '--silent', script),
}

export const pnpm: PackageManager = {
  install: (folder) => runPnpm(folder, 'install', '--prefer-offline'),
  add: (folder, tarball) => runPnpm(folder, 'add', '--prefer-offline', tarball),
  remove: (folder, name) => runPnpm(folder, 'remove', name),
  run: (folder, script) => runPnpm(folder, 'run', '--silent', script),
}
