import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Observer } from '../observer.ts'

/** The names that the package in a folder depends on, sorted; those for its development where they are installed too. */
export function dependencyNames(folder: string, withDevelopment: boolean, observer: Observer): string[] {
  const packageJson = readPackageJson(folder, observer)
  const fields = ['dependencies', 'optionalDependencies', 'peerDependencies']
  if (withDevelopment) fields.push('devDependencies')
  return [...new Set(fields.flatMap((field) => Object.keys(Object(packageJson[field]))))].sort()
}

/** Whether a folder is the root of a workspace, whose `node_modules` holds what any of its packages depends on. */
export function isWorkspaceRoot(folder: string, observer: Observer): boolean {
  const settings = readObserved(join(folder, 'pnpm-workspace.yaml'), observer) ?? ''
  return namesPackages.test(settings) || 'workspaces' in readPackageJson(folder, observer)
}

/** The settings of pnpm stand in this file too, where there is no workspace. */
const namesPackages = /^\s*\{?\s*["']?packages["']?\s*:(?!\s*\[\s*\])/m

/** Not yet checked; empty, where there is none. */
function readPackageJson(folder: string, observer: Observer): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(readObserved(join(folder, 'package.json'), observer)?.replace(/^\uFEFF/, '') ?? '{}'))
  } catch {
    return {}
  }
}

function readObserved(path: string, observer: Observer): string | undefined {
  if (!existsSync(path)) {
    observer.absent(path)
    return undefined
  }
  observer.present(path)
  return readFileSync(path, 'utf8')
}
