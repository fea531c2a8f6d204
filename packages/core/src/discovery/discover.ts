import { realpathSync } from 'node:fs'
import { type Selection, selectModels } from '../selection/select-models.ts'
import type { TrustPolicy } from '../selection/trust-policy.ts'
import { cacheFolderOf } from './cache/cache-folder.ts'
import { cachedScan } from './cache/cached-scan.ts'
import { chooseLayout } from './layouts/choose-layout.ts'
import { givenLayout } from './layouts/given.ts'
import type { Layout } from './layouts/layout.ts'
import { readApplication } from './read-application.ts'
import { type Scan, scan } from './scan.ts'
import { staleMap } from './stale-map.ts'
import { unreadable } from './unreadable.ts'

export interface Discovery extends Selection {
  /** Where the search began. */
  readonly roots: readonly string[]
  readonly packageManager: string
  /** Where what is made of installed models may be kept. */
  readonly cacheFolder?: string
}

/** Where to look: an application's folder, or the very folders of packages. */
export type DiscoveryScope =
  | { readonly dir: string /** Whether a scan is kept, and used again. Default: true. */; readonly cache?: boolean }
  | { readonly packages: readonly string[] }

/**
 * Finds the installed models. Reads manifests and nothing else: no code of any package runs.
 * @throws FlitError FLIT_FILE_UNREADABLE where the application's folder cannot be read, or FLIT_PNP_UNAVAILABLE.
 */
export function discover(scope: DiscoveryScope, policy: TrustPolicy): Discovery {
  const { layout, found, problems } = 'packages' in scope ? lookAtPackages(scope.packages) : lookFrom(scope)
  const selection = selectModels(found, policy)
  const cacheFolder = cacheFolderOf(layout)
  return {
    ...selection,
    problems: [...problems, ...selection.problems],
    roots: layout.roots,
    packageManager: layout.packageManager,
    ...(cacheFolder !== undefined && { cacheFolder }),
  }
}

interface Look extends Scan {
  readonly layout: Layout
}

function lookAtPackages(packages: readonly string[]): Look {
  const layout = givenLayout(packages)
  return { layout, ...scan(layout, undefined) }
}

function lookFrom({ dir, cache = true }: { readonly dir: string; readonly cache?: boolean }): Look {
  const folder = realFolder(dir)
  const layout = chooseLayout(folder)
  const application = { dir: folder, dependencies: readApplication(folder) }
  const { found, problems } = cache ? cachedScan(layout, application) : scan(layout, application)
  return { layout, found, problems: [...staleMap(folder, layout), ...problems] }
}

function realFolder(dir: string): string {
  try {
    return realpathSync.native(dir)
  } catch (cause) {
    throw unreadable(dir, cause)
  }
}
