import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const unpublished = new Set(['node_modules', 'src', '.turbo'])

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** Puts a copy of a package into `node_modules`, under a name, with what it depends on beside it, as an installation would. */
export function copyPackage(folder: string, modules: string, name: string): void {
  const target = join(modules, name)
  cpSync(folder, target, { recursive: true, filter: (path) => !unpublished.has(basename(path)) })
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    const link = join(modules, dependency)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(realpathSync(join(folder, 'node_modules', dependency)), link, 'dir')
  }
}
