import type { Layout } from './layout.ts'
import { findInNodeModules } from './node-modules.ts'

/** The very folders of packages, in place of a search. */
export function givenLayout(folders: readonly string[]): Layout {
  return {
    packageManager: 'none',
    roots: folders,
    isObserved: false,
    packages: () => folders.map((folder) => ({ folder, installedAs: folder })),
    find: findInNodeModules,
  }
}
