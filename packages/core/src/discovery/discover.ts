import { realpathSync } from 'node:fs'
import { type Selection, selectModels } from '../selection/select-models.ts'
import type { TrustPolicy } from '../selection/trust-policy.ts'
import { chooseLayout } from './layouts/choose-layout.ts'
import { givenLayout } from './layouts/given.ts'
import { readApplication } from './read-application.ts'
import { scan } from './scan.ts'
import { unreadable } from './unreadable.ts'

export interface Discovery extends Selection {
  /** Where the search began. */
  readonly roots: readonly string[]
  readonly packageManager: string
}

/** Where to look: an application's folder, or the very folders of packages. */
export type DiscoveryScope = { readonly dir: string } | { readonly packages: readonly string[] }

/**
 * Finds the installed models. Reads manifests and nothing else: no code of any package runs.
 * @throws FlitError FLIT_FILE_UNREADABLE where the application's folder cannot be read, or FLIT_PNP_UNAVAILABLE.
 */
export function discover(scope: DiscoveryScope, policy: TrustPolicy): Discovery {
  const dir = 'dir' in scope ? realFolder(scope.dir) : undefined
  const layout = 'packages' in scope ? givenLayout(scope.packages) : chooseLayout(realFolder(scope.dir))
  const { found, problems } = scan(layout, dir === undefined ? undefined : new Set(readApplication(dir).keys()))
  const selection = selectModels(found, policy)
  return {
    ...selection,
    problems: [...problems, ...selection.problems],
    roots: layout.roots,
    packageManager: layout.packageManager,
  }
}

function realFolder(dir: string): string {
  try {
    return realpathSync(dir)
  } catch (cause) {
    throw unreadable(dir, cause)
  }
}
