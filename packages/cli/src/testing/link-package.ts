import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Installs a real package of this workspace into an application by a link, as a package manager does. */
export function linkPackage(dir: string, name: string): void {
  const link = join(dir, 'node_modules', name)
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`))), link)
}
