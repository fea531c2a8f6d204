import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a package.json may hold; each field is as its author wrote it. */
export interface PackageJson {
  readonly [field: string]: unknown
  readonly name?: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly bin?: unknown
  readonly bundleDependencies?: unknown
  readonly bundledDependencies?: unknown
}

/** The package.json of the package in this folder. */
export function readPackageJson(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}
