import type { Observer } from '../observer.ts'

/** The folder of a package, and the name it is installed under (an npm alias, or its own name). */
export interface PackageFolder {
  readonly folder: string
  readonly installedAs: string
}

export type OnUnreadable = (path: string, cause: unknown) => void

/** Where installed packages are; what a package says is for others to read. */
export interface Layout {
  /** The package manager that made it, as far as it can be told. */
  readonly packageManager: string
  /** Where the search begins, nearest first. */
  readonly roots: readonly string[]
  /** Whether the answers depend on nothing but what the observer is told, so that they may be kept. */
  readonly isObserved: boolean
  /** Every package that the application can reach, nearest first, each once. */
  packages(onUnreadable: OnUnreadable, observer: Observer): Iterable<PackageFolder>
  /** The package that `import` would find under this name from a package's folder. */
  find(name: string, from: string, observer?: Observer): PackageFolder | undefined
}
