import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import type { Manifest, Workspace, WorkspacePackage } from '../workspace.ts'
import { isAllowed, ownName, type Place } from './place.ts'

/** Files that are never published, and may import what only tests may. */
const forTests = /\.(test|config)\.[jt]s$|\/(testing|type-tests|training)\//

/** Why an import must not be; undefined for one that may. `path` is its file's, relative to the workspace. */
export function checkImport(
  specifier: string,
  path: string,
  { manifest, folder }: WorkspacePackage,
  place: Place,
  workspace: Workspace,
): string | undefined {
  if (isBuiltin(specifier)) return undefined
  if (specifier.startsWith('.')) return leaves(specifier, path, folder)
  const isTest = forTests.test(path)
  const dependency = packageOf(specifier)
  const isDevelopment = isTest || isAllowed(ownName(dependency) ?? '', place.arrows.bundles)
  return crosses(dependency, place, isTest) ?? isMissing(dependency, manifest, workspace.rootManifest, isDevelopment)
}

function leaves(specifier: string, path: string, folder: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier)
  return target.startsWith(`${folder}/`) ? undefined : `'${specifier}' leaves the package`
}

function crosses(dependency: string, { name, arrows }: Place, isTest: boolean): string | undefined {
  const own = ownName(dependency)
  if (own === undefined || isAllowed(own, arrows.imports, arrows.peers, arrows.bundles, isTest ? arrows.tests : []))
    return undefined
  return `${name} must not import ${dependency}${isTest || !isAllowed(own, arrows.tests) ? '' : ', save in its tests'}`
}

function isMissing(dependency: string, own: Manifest, shared: Manifest, isDevelopment: boolean): string | undefined {
  const isListed = (lists: readonly (Readonly<Record<string, string>> | undefined)[]): boolean =>
    lists.some((list) => list?.[dependency] !== undefined)
  if (isListed([own.dependencies, own.optionalDependencies, own.peerDependencies])) return undefined
  const isForDevelopment = isListed([own.devDependencies, shared.devDependencies])
  if (isDevelopment && isForDevelopment) return undefined
  return isForDevelopment
    ? `${dependency} is a devDependency, which only tests may import`
    : `${dependency} is not among the dependencies in package.json`
}

/** The package that a specifier names: `@scope/name/path` is of `@scope/name`. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}
