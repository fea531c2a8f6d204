import { existsSync, readdirSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join } from 'node:path'
import { FlitError } from '@flit-ml/spec'
import type { Layout, PackageFolder } from './layout.ts'

/** The part of Yarn's Plug'n'Play API that is used here: https://yarnpkg.com/advanced/pnpapi */
export interface PnpApi {
  /** The root of the workspace, or the application itself. */
  readonly topLevel: Locator
  findPackageLocator(path: string): Locator | null
  getLocator(name: string, reference: string | readonly [string, string]): Locator
  getPackageInformation(locator: Locator): PackageInformation | null
  resolveRequest(request: string, issuer: string, options: { readonly conditions: Set<string> }): string | null
}

interface Locator {
  readonly name: string | null
  readonly reference: string | null
}

interface PackageInformation {
  readonly packageLocation: string
  readonly packageDependencies: ReadonlyMap<string, string | readonly [string, string] | null>
}

/** The API that governs this folder, where the process runs under Plug'n'Play. */
export function pnpApiOf(folder: string): PnpApi | undefined {
  // Yarn adds this function where it runs; Node's own types do not know it.
  const { findPnpApi } = Module as { findPnpApi?: (path: string) => PnpApi | null }
  return findPnpApi?.(`${folder}/`) ?? undefined
}

/**
 * Yarn's Plug'n'Play, which has no `node_modules`: the dependency graph is walked through its API.
 * @throws FlitError FLIT_PNP_UNAVAILABLE where the application uses it, and the process was started without it.
 */
export function plugNPlayLayout(dir: string): Layout | undefined {
  const api = pnpApiOf(dir)
  const map = plugNPlayMap(dir)
  if (!api && map && !map.isStale) throw unavailable(map.path)
  if (!api) return undefined
  return {
    packageManager: "Yarn Plug'n'Play",
    roots: [map?.path ?? dir],
    isObserved: false,
    packages: () => walk(api, dir),
    find: (name, from) => find(api, name, from),
  }
}

/** The file that Yarn writes at the root of a project; where packages stand in a `node_modules` as near, it is stale. */
export function plugNPlayMap(dir: string): { readonly path: string; readonly isStale: boolean } | undefined {
  const folders = foldersUpFrom(dir)
  const at = folders.findIndex((folder) => existsSync(join(folder, '.pnp.cjs')))
  if (at === -1) return undefined
  const isStale = folders.slice(0, at + 1).some((folder) => holdsPackages(join(folder, 'node_modules')))
  return { path: join(folders[at] ?? dir, '.pnp.cjs'), isStale }
}

function foldersUpFrom(dir: string): string[] {
  const parent = dirname(dir)
  return parent === dir ? [dir] : [dir, ...foldersUpFrom(parent)]
}

/** Tools leave a `node_modules/.cache` even where Yarn makes no `node_modules`. */
function holdsPackages(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'))
}

function* walk(api: PnpApi, dir: string): Generator<PackageFolder> {
  const application = api.findPackageLocator(`${dir}/`)
  const seen = new Set<string>()
  const queue = application ? [application, api.topLevel] : []
  for (const locator of queue) {
    const { packageDependencies } = api.getPackageInformation(locator) ?? { packageDependencies: new Map() }
    for (const [installedAs, reference] of [...packageDependencies].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (reference === null) continue
      const dependency = api.getLocator(installedAs, reference)
      const folder = folderOf(api, dependency)
      if (folder === undefined || seen.has(folder)) continue
      seen.add(folder)
      queue.push(dependency)
      yield { folder, installedAs }
    }
  }
}

function folderOf(api: PnpApi, locator: Locator): string | undefined {
  return api.getPackageInformation(locator)?.packageLocation.replace(/[/\\]$/, '')
}

function find(api: PnpApi, name: string, from: string): PackageFolder | undefined {
  const locator = api.findPackageLocator(`${from}/`)
  const reference = locator && api.getPackageInformation(locator)?.packageDependencies.get(name)
  const folder = reference && folderOf(api, api.getLocator(name, reference))
  return folder ? { folder, installedAs: name } : undefined
}

function unavailable(path: string): FlitError {
  return new FlitError('FLIT_PNP_UNAVAILABLE', {
    problem: `The application uses Yarn's Plug'n'Play (${path}), and this process was started without it.`,
    remedy: 'Start it through Yarn: `yarn node app.js`, or `yarn flit list`.',
    details: { path },
  })
}
